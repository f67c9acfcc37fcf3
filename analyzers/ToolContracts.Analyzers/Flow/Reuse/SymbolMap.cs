using Microsoft.CodeAnalysis;

namespace ToolContracts.Analyzers.Flow.Reuse;

/// <summary>Finds in one compilation what is declared in another of the same shape. Referenced assemblies are the same in both.</summary>
/// <param name="from">The compilation that the symbols are of.</param>
/// <param name="to">The other.</param>
internal sealed class SymbolMap(Compilation from, Compilation to)
{
    private readonly Dictionary<ISymbol, ISymbol?> _known = new(SymbolEqualityComparer.Default);

    /// <summary>The definition there; null for what has no place among declarations: lambdas, locals, anonymous types.</summary>
    public ISymbol? Of(ISymbol symbol)
    {
        if (!SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, from.Assembly))
        {
            return symbol;
        }

        if (ReferenceEquals(from, to))
        {
            return HasPlace(symbol) ? symbol : null;
        }

        if (!_known.TryGetValue(symbol, out var found))
        {
            found = Find(symbol);
            _known.Add(symbol, found);
        }

        return found;
    }

    /// <summary>Whether a symbol has a place among declarations, where its counterpart is found.</summary>
    private static bool HasPlace(ISymbol symbol)
    {
        for (var one = symbol; one is not null and not INamespaceSymbol; one = one.ContainingSymbol)
        {
            if (one is INamedTypeSymbol { IsAnonymousType: true } or IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction })
            {
                return false;
            }
        }

        return true;
    }

    private ISymbol? Find(ISymbol symbol)
    {
        switch (symbol)
        {
            case IMethodSymbol { PartialDefinitionPart: { } definition }:
                return (Of(definition) as IMethodSymbol)?.PartialImplementationPart;

            case IPropertySymbol { PartialDefinitionPart: { } definition }:
                return (Of(definition) as IPropertySymbol)?.PartialImplementationPart;

            case IParameterSymbol { Ordinal: var ordinal, ContainingSymbol: IMethodSymbol method }:
                return Of(method) is IMethodSymbol { Parameters: var parameters } && ordinal < parameters.Length ? parameters[ordinal] : null;

            case INamedTypeSymbol { IsAnonymousType: false } type when type.Equals(type.OriginalDefinition, SymbolEqualityComparer.Default):
                return Containing(type) is { } outer ? Same(type, Container(type).GetTypeMembers(type.Name, type.Arity), outer.GetTypeMembers(type.Name, type.Arity)) : null;

            // Those of a partial property belong to a part, which is found above.
            case IMethodSymbol { AssociatedSymbol: IPropertySymbol property } accessor:
                return Of(property) is IPropertySymbol other ? (accessor.MethodKind == MethodKind.PropertyGet ? other.GetMethod : other.SetMethod) : null;

            case IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction }:
                return null;

            case IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol when symbol.ContainingType is { } holder && symbol.Equals(symbol.OriginalDefinition, SymbolEqualityComparer.Default):
                return Of(holder) is INamedTypeSymbol found ? Same(symbol, holder.GetMembers(symbol.Name), found.GetMembers(symbol.Name)) : null;

            default:
                return null;
        }
    }

    private INamespaceOrTypeSymbol? Containing(INamedTypeSymbol type) => type.ContainingType is { } outer ? Of(outer) as INamedTypeSymbol : Space(type.ContainingNamespace);

    private static INamespaceOrTypeSymbol Container(INamedTypeSymbol type) => (INamespaceOrTypeSymbol?)type.ContainingType ?? type.ContainingNamespace;

    private INamespaceSymbol? Space(INamespaceSymbol space) =>
        space.IsGlobalNamespace ? to.Assembly.GlobalNamespace
        : Space(space.ContainingNamespace)?.GetMembers(space.Name).OfType<INamespaceSymbol>().FirstOrDefault();

    /// <summary>Of symbols of one name the one at the same place.</summary>
    private static ISymbol? Same<T>(ISymbol symbol, ImmutableArray<T> here, ImmutableArray<T> there)
        where T : ISymbol
    {
        for (var i = 0; i < here.Length && here.Length == there.Length; i++)
        {
            if (symbol.Equals(here[i], SymbolEqualityComparer.Default))
            {
                return there[i].Kind == symbol.Kind ? there[i] : null;
            }
        }

        return null;
    }
}
