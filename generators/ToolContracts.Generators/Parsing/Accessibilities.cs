using Microsoft.CodeAnalysis;

namespace ToolContracts.Generators.Parsing;

/// <summary>How far types can be seen, counting the types that they are nested in and made of.</summary>
internal static class Accessibilities
{
    /// <summary>The least of some types: <see cref="Accessibility.Public"/>, <see cref="Accessibility.Internal"/> or <see cref="Accessibility.Private"/>.</summary>
    public static Accessibility Least(IEnumerable<ITypeSymbol> types) =>
        types.Select(Of).Concat([Accessibility.Public]).Min();

    /// <summary>The keyword.</summary>
    public static string Text(Accessibility accessibility) => accessibility switch
    {
        Accessibility.Public => "public",
        Accessibility.Internal => "internal",
        _ => "private",
    };

    private static Accessibility Of(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return Of(array.ElementType);
        }

        var least = Accessibility.Public;
        for (var part = type; part is not null; part = part.ContainingType)
        {
            least = Min(least, Own(part));
            if (part is INamedTypeSymbol { TypeArguments: { IsEmpty: false } arguments })
            {
                least = Min(least, Least(arguments));
            }
        }

        return least;
    }

    // A stub that is nested in the toolset sees a protected type, but so does nobody outside: private is within all of them.
    private static Accessibility Own(ITypeSymbol type) => type.DeclaredAccessibility switch
    {
        Accessibility.Public or Accessibility.NotApplicable => Accessibility.Public,
        Accessibility.Internal => Accessibility.Internal,
        _ => Accessibility.Private,
    };

    private static Accessibility Min(Accessibility left, Accessibility right) => left < right ? left : right;
}
