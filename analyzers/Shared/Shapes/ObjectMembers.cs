using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared.Shapes;

/// <summary>A public property or field of an object.</summary>
/// <param name="Symbol">The most derived one of its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsReadable">Whether it has a public getter.</param>
/// <param name="IsSettable">Whether it has a public set or init accessor, or is a field that can be written.</param>
/// <param name="IsInitOnly">Whether that accessor is init.</param>
/// <param name="IsRequired">Whether C# says <c>required</c>.</param>
internal sealed record ObjectMember(ISymbol Symbol, ITypeSymbol Type, bool IsReadable, bool IsSettable, bool IsInitOnly, bool IsRequired);

/// <summary>Finds the members of an object.</summary>
internal static class ObjectMembers
{
    /// <summary>The public instance properties and fields: base types first, then in the order of declaration; an override stands where it was first declared.</summary>
    public static IReadOnlyList<ObjectMember> Of(INamedTypeSymbol type)
    {
        var chain = new Stack<INamedTypeSymbol>();
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            chain.Push(current);
        }

        var found = new List<ObjectMember>();
        foreach (var current in chain)
        {
            foreach (var symbol in current.GetMembers())
            {
                if (Read(symbol) is not { } member)
                {
                    continue;
                }

                var hidden = found.FindIndex(other => other.Symbol.Name == symbol.Name);
                if (hidden >= 0)
                {
                    found[hidden] = member;
                }
                else
                {
                    found.Add(member);
                }
            }
        }

        return found;
    }

    private static ObjectMember? Read(ISymbol symbol) => symbol switch
    {
        { IsStatic: true } or { DeclaredAccessibility: not Accessibility.Public } => null,
        IPropertySymbol { IsIndexer: false, ReturnsByRef: false, ReturnsByRefReadonly: false } property => new ObjectMember(
            property,
            property.Type,
            Getter(property) is { DeclaredAccessibility: Accessibility.Public },
            Setter(property) is { DeclaredAccessibility: Accessibility.Public },
            Setter(property) is { IsInitOnly: true },
            property.IsRequired),
        IFieldSymbol { IsImplicitlyDeclared: false, IsConst: false } field => new ObjectMember(
            field, field.Type, IsReadable: true, IsSettable: !field.IsReadOnly, IsInitOnly: false, field.IsRequired),
        _ => null,
    };

    /// <summary>An override may leave an accessor to its base.</summary>
    private static IMethodSymbol? Getter(IPropertySymbol? property) => property is null ? null : property.GetMethod ?? Getter(property.OverriddenProperty);

    private static IMethodSymbol? Setter(IPropertySymbol? property) => property is null ? null : property.SetMethod ?? Setter(property.OverriddenProperty);
}
