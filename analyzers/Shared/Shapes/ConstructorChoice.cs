using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared.Shapes;

/// <summary>Chooses the constructor that a binder calls.</summary>
internal static class ConstructorChoice
{
    /// <summary>
    /// The constructor with [JsonConstructor], else the record's primary one, else the only public one, else the one without parameters; null
    /// where none of them is there, and where no value is of exactly this type.
    /// </summary>
    public static IMethodSymbol? For(INamedTypeSymbol type)
    {
        if (type.IsAbstract || type.TypeKind == TypeKind.Interface)
        {
            return null;
        }

        var all = type.InstanceConstructors.Where(constructor => IsAccessible(constructor) && !IsCopy(constructor, type)).ToArray();
        var named = all.FirstOrDefault(static constructor => constructor.GetAttributes().Any(static attribute =>
            attribute.AttributeClass.HasFullName("System.Text.Json.Serialization", "JsonConstructorAttribute")));
        if (named is not null)
        {
            return named;
        }

        var open = all.Where(static constructor => constructor.DeclaredAccessibility == Accessibility.Public).ToArray();
        if (type.IsRecord && open.FirstOrDefault(constructor => IsPrimary(constructor, type)) is { } primary)
        {
            return primary;
        }

        // A struct always has a constructor without parameters, which says nothing about how its author wants it made.
        var written = open.Where(static constructor => !constructor.IsImplicitlyDeclared || constructor.ContainingType.TypeKind != TypeKind.Struct).ToArray();
        return written.Length == 1 ? written[0] : open.FirstOrDefault(static constructor => constructor.Parameters.Length == 0);
    }

    /// <summary>Whether a constructor sets all <c>required</c> members.</summary>
    public static bool SetsRequiredMembers(this IMethodSymbol constructor) => constructor.GetAttributes().Any(static attribute =>
        attribute.AttributeClass.HasFullName("System.Diagnostics.CodeAnalysis", "SetsRequiredMembersAttribute"));

    private static bool IsAccessible(IMethodSymbol constructor) =>
        constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;

    private static bool IsCopy(IMethodSymbol constructor, INamedTypeSymbol type) =>
        type.IsRecord && constructor.Parameters is [{ Type: var parameter }] && SymbolEqualityComparer.Default.Equals(parameter, type);

    /// <summary>The compiler gives a record a Deconstruct of its primary constructor's parameters, in source and in metadata alike.</summary>
    private static bool IsPrimary(IMethodSymbol constructor, INamedTypeSymbol type) =>
        constructor.Parameters.Length > 0
        && type.GetMembers("Deconstruct").OfType<IMethodSymbol>().Any(method =>
            method.Parameters.Length == constructor.Parameters.Length
            && method.Parameters.Zip(constructor.Parameters, static (left, right) =>
                left.RefKind == RefKind.Out && left.Name == right.Name && SymbolEqualityComparer.Default.Equals(left.Type, right.Type)).All(static same => same));
}
