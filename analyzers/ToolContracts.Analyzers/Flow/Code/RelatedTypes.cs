using Microsoft.CodeAnalysis;

namespace ToolContracts.Analyzers.Flow.Code;

/// <summary>The classes and structs of a compilation by what they implement and derive from, so that a method is looked for in few of them.</summary>
internal sealed class RelatedTypes
{
    private readonly Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>> _types = new(SymbolEqualityComparer.Default);

    public RelatedTypes(Compilation compilation) => Collect(compilation.Assembly.GlobalNamespace);

    /// <summary>Those that implement an interface or derive from a class and can have an instance, in the order of the source.</summary>
    public IReadOnlyList<INamedTypeSymbol> Of(INamedTypeSymbol type) => _types.TryGetValue(type.OriginalDefinition, out var found) ? found : [];

    private void Collect(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is INamespaceSymbol space)
            {
                Collect(space);
            }
            else if (member is INamedTypeSymbol type)
            {
                if (type.TypeKind is TypeKind.Class or TypeKind.Struct && !type.IsStatic && (type.BaseType is not { SpecialType: SpecialType.System_Object } || !type.Interfaces.IsEmpty))
                {
                    Add(type);
                }

                Collect(type);
            }
        }
    }

    private void Add(INamedTypeSymbol type)
    {
        foreach (var one in type.AllInterfaces)
        {
            Add(one.OriginalDefinition, type);
        }

        for (var one = type.BaseType; one is not null; one = one.BaseType)
        {
            Add(one.OriginalDefinition, type);
        }
    }

    private void Add(INamedTypeSymbol of, INamedTypeSymbol type)
    {
        if (!_types.TryGetValue(of, out var types))
        {
            _types.Add(of, types = []);
        }

        // An interface may be implemented for several arguments.
        if (types.Count == 0 || !ReferenceEquals(types[types.Count - 1], type))
        {
            types.Add(type);
        }
    }
}
