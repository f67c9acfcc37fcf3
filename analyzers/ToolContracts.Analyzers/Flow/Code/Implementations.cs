using Microsoft.CodeAnalysis;

namespace ToolContracts.Analyzers.Flow.Code;

/// <summary>Which methods of this compilation a call through an interface, or of a virtual method, may end in.</summary>
/// <param name="compilation">The compilation.</param>
/// <param name="known">Finds them where they are known from elsewhere; null: they are looked for in the compilation.</param>
internal sealed class Implementations(Compilation compilation, Func<IMethodSymbol, ImmutableArray<IMethodSymbol>>? known = null)
{
    /// <summary>More implementations than this are not followed: a call that may end anywhere says little. See FLOW's "interface, virtual".</summary>
    public const int Most = 12;

    private readonly Dictionary<IMethodSymbol, ImmutableArray<IMethodSymbol>> _targets = new(SymbolEqualityComparer.Default);
    private RelatedTypes? _types;

    /// <summary>
    /// The methods that a call may end in, in the order of the source: the method itself where it cannot be overridden; empty where none
    /// is in this compilation; default where there are too many.
    /// </summary>
    /// <param name="called">The method, as it is called.</param>
    /// <param name="instance">What it is called on: its type tells which implementations cannot be meant; null: nothing is known of it.</param>
    public ImmutableArray<IMethodSymbol> Of(IMethodSymbol called, IOperation? instance = null)
    {
        var method = called.OriginalDefinition;
        if (!CanBeReplaced(method))
        {
            return [method];
        }

        var targets = All(method);
        targets = instance is null ? targets : Receivers.Narrowed(targets, called, instance);
        return targets.Length > Most ? default : targets;
    }

    /// <summary>All methods that implement or override a definition, itself included where it has code, however many.</summary>
    public ImmutableArray<IMethodSymbol> All(IMethodSymbol method)
    {
        if (!_targets.TryGetValue(method, out var targets))
        {
            targets = known is null ? Find(method) : known(method);
            _targets.Add(method, targets);
        }

        return targets;
    }

    /// <summary>The method that a call runs on an object of just this type, wherever it is declared; null where the type has none.</summary>
    public static IMethodSymbol? On(INamedTypeSymbol type, IMethodSymbol method)
    {
        method = method.OriginalDefinition;
        if (method.ContainingType.TypeKind == TypeKind.Interface)
        {
            return Implementing(type, method);
        }

        for (var one = type.OriginalDefinition; one is not null; one = one.BaseType?.OriginalDefinition)
        {
            if (SymbolEqualityComparer.Default.Equals(one, method.ContainingType))
            {
                return method;
            }

            if (Overriding(one, method) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static bool CanBeReplaced(IMethodSymbol method) =>
        method.ContainingType is { } type
        && (type.TypeKind == TypeKind.Interface || ((method.IsAbstract || method.IsVirtual || method.IsOverride) && !method.IsSealed && !type.IsSealed));

    private ImmutableArray<IMethodSymbol> Find(IMethodSymbol method)
    {
        var found = ImmutableArray.CreateBuilder<IMethodSymbol>();
        var seen = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        // An interface's own code counts where a type does not replace it, which Implementing tells.
        if (!method.IsAbstract && method.ContainingType.TypeKind != TypeKind.Interface && method.DeclaringSyntaxReferences.Length > 0)
        {
            found.Add(method);
            seen.Add(method);
        }

        foreach (var type in (_types ??= new RelatedTypes(compilation)).Of(method.ContainingType))
        {
            var target = method.ContainingType.TypeKind == TypeKind.Interface ? Implementing(type, method) : Overriding(type, method);
            if (target is not null && seen.Add(target))
            {
                found.Add(target);
            }
        }

        return found.ToImmutable();
    }

    private static IMethodSymbol? Implementing(INamedTypeSymbol type, IMethodSymbol method)
    {
        foreach (var one in type.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, method.ContainingType))
            {
                var member = one.GetMembers(method.Name).OfType<IMethodSymbol>()
                    .FirstOrDefault(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, method));
                return member is null ? null : (type.FindImplementationForInterfaceMember(member) as IMethodSymbol)?.OriginalDefinition is { IsAbstract: false } found ? found : null;
            }
        }

        return null;
    }

    private static IMethodSymbol? Overriding(INamedTypeSymbol type, IMethodSymbol method)
    {
        foreach (var member in type.GetMembers(method.Name))
        {
            for (var overridden = (member as IMethodSymbol)?.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
            {
                if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, method))
                {
                    return member is IMethodSymbol { IsAbstract: false } found ? found.OriginalDefinition : null;
                }
            }
        }

        return null;
    }
}
