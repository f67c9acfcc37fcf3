using Microsoft.CodeAnalysis;
using ToolContracts.Shared;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Analyzers.Composition;

/// <summary>Tells whether a tool brings in what others wrote.</summary>
internal static class UntrustedContent
{
    /// <summary>Whether a parameter or the result is [Untrusted], or the result has text and comes from a host.</summary>
    public static bool IsIn(ToolDeclaration tool, ImmutableArray<string> hosts)
    {
        if (tool.Method.ReturnContractAttribute(ContractNames.Untrusted) is not null
            || tool.Parameters.Any(static one => IsUntrusted(one.Symbol, one.Symbol.Type, ShapeUse.Input)))
        {
            return true;
        }

        return ToolReturn.Of(tool.Method).Value is { } type && (IsUntrusted(null, type, ShapeUse.Output) || (!hosts.IsEmpty && HasText(type)));
    }

    private static bool IsUntrusted(ISymbol? symbol, ITypeSymbol type, ShapeUse use) =>
        symbol?.ContractAttribute(ContractNames.Untrusted) is not null
        || type.IsContractType(ContractNames.UntrustedType)
        || SchemaParts.Of(type, "", use).Any(static part =>
            RecordPairs.Has(part.Symbol, ContractNames.Untrusted) || (part.Symbol as IPropertySymbol)?.Type.IsContractType(ContractNames.UntrustedType) == true);

    private static bool HasText(ITypeSymbol type) =>
        IsText(type) || SchemaParts.Of(type, "", ShapeUse.Output).Any(static part => part.Symbol is IPropertySymbol property && IsText(property.Type));

    private static bool IsText(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String
        || (type is IArrayTypeSymbol array && IsText(array.ElementType))
        || (type is INamedTypeSymbol { TypeArguments: { IsEmpty: false } arguments } && arguments.Any(IsText));
}
