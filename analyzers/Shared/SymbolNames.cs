using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared;

/// <summary>Recognises the library's types by name and namespace, without a lookup in the compilation.</summary>
internal static class SymbolNames
{
    /// <summary>Whether a type is one of the library's, for instance <see cref="ContractNames.Tool"/>.</summary>
    public static bool IsContractType(this ITypeSymbol? type, string metadataName) =>
        type is INamedTypeSymbol named
        && HasMetadataName(named, metadataName)
        && named is { ContainingType: null, ContainingNamespace: { Name: ContractNames.Namespace, ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>Whether a type has a full metadata name, for instance <c>System.Threading.CancellationToken</c>.</summary>
    public static bool HasFullName(this ITypeSymbol? type, string @namespace, string metadataName) =>
        type is INamedTypeSymbol named && HasMetadataName(named, metadataName) && named.ContainingType is null && named.IsIn(@namespace);

    /// <summary>Whether a type stands directly in a namespace, for instance <c>System.Threading</c>. Part by part, since this is asked of every type and attribute.</summary>
    public static bool IsIn(this ITypeSymbol type, string @namespace)
    {
        var end = @namespace.Length;
        for (var space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            var part = space.Name;
            var start = end - part.Length;
            if (start < 0 || string.CompareOrdinal(@namespace, start, part, 0, part.Length) != 0)
            {
                return false;
            }

            if (start == 0)
            {
                return space.ContainingNamespace is { IsGlobalNamespace: true };
            }

            if (@namespace[start - 1] != '.')
            {
                return false;
            }

            end = start - 1;
        }

        return false;
    }

    /// <summary>The first attribute of the library's of that name; null where there is none.</summary>
    public static AttributeData? ContractAttribute(this ISymbol symbol, string name) => Find(symbol.GetAttributes(), name);

    /// <summary>The first attribute of the library's of that name on the method's return value.</summary>
    public static AttributeData? ReturnContractAttribute(this IMethodSymbol method, string name) => Find(method.GetReturnTypeAttributes(), name);

    // Most types differ in the name, and the name with its arity is made anew each time that it is asked for.
    private static bool HasMetadataName(INamedTypeSymbol type, string metadataName) =>
        metadataName.StartsWith(type.Name, StringComparison.Ordinal) && type.MetadataName == metadataName;

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
