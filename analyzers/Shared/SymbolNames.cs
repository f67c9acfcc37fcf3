using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared;

/// <summary>Recognises the library's types by name and namespace, without a lookup in the compilation.</summary>
internal static class SymbolNames
{
    /// <summary>Whether a type is one of the library's, for instance <see cref="ContractNames.Tool"/>.</summary>
    public static bool IsContractType(this ITypeSymbol? type, string metadataName) =>
        type is INamedTypeSymbol { ContainingType: null } named
        && named.MetadataName == metadataName
        && named.ContainingNamespace is { Name: ContractNames.Namespace, ContainingNamespace.IsGlobalNamespace: true };

    /// <summary>Whether a type has a full metadata name, for instance <c>System.Threading.CancellationToken</c>.</summary>
    public static bool HasFullName(this ITypeSymbol? type, string @namespace, string metadataName) =>
        type is INamedTypeSymbol { ContainingType: null } named
        && named.MetadataName == metadataName
        && named.ContainingNamespace?.ToDisplayString() == @namespace;

    /// <summary>The first attribute of the library's of that name; null where there is none.</summary>
    public static AttributeData? ContractAttribute(this ISymbol symbol, string name) => Find(symbol.GetAttributes(), name);

    /// <summary>The first attribute of the library's of that name on the method's return value.</summary>
    public static AttributeData? ReturnContractAttribute(this IMethodSymbol method, string name) => Find(method.GetReturnTypeAttributes(), name);

    private static AttributeData? Find(ImmutableArray<AttributeData> attributes, string name)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass.IsContractType(name))
            {
                return attribute;
            }
        }

        return null;
    }
}
