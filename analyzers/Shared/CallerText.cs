using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared;

/// <summary>Parameters that the caller fills: with itself, or with one of its texts.</summary>
internal static class CallerText
{
    /// <summary>Whether a parameter that the caller fills is of a type that it has nothing for.</summary>
    public static bool IsMisfit(IParameterSymbol parameter) =>
        !parameter.Type.IsContractType(ContractNames.Caller)
        && parameter.Type.SpecialType != SpecialType.System_String
        && parameter.Type.TypeKind != TypeKind.Error;
}
