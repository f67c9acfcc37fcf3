using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared.Templates;

/// <summary>Types whose values have one text, the same in every culture.</summary>
internal static class InvariantText
{
    /// <summary>Whether values of a type, or of the T below <c>Nullable&lt;T&gt;</c> or <c>Untrusted&lt;T&gt;</c>, have an invariant text.</summary>
    public static bool Has(ITypeSymbol type)
    {
        type = type.Underlying();
        return IsNumber(type)
            || type.TypeKind == TypeKind.Enum
            || type.SpecialType is SpecialType.System_String or SpecialType.System_Char or SpecialType.System_Boolean or SpecialType.System_DateTime
            || type.MetadataName is "Guid" or "Uri" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan" or "Version" && type.HasFullName("System", type.MetadataName)
            || type.IsContractType(ContractNames.RootedPath)
            || type.IsContractType(ContractNames.AllowedUri);
    }

    /// <summary>Whether a type is an integer, a decimal or a floating-point number.</summary>
    public static bool IsNumber(ITypeSymbol type) => IsInteger(type) || IsFraction(type);

    /// <summary>Whether a type is an integer.</summary>
    public static bool IsInteger(ITypeSymbol type) => type.Underlying().SpecialType
        is SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
        or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64;

    /// <summary>Whether a type is a decimal or a floating-point number.</summary>
    public static bool IsFraction(ITypeSymbol type) => type.Underlying().SpecialType
        is SpecialType.System_Decimal or SpecialType.System_Single or SpecialType.System_Double;
}
