using Microsoft.CodeAnalysis;
using ToolContracts.Shared;

namespace ToolContracts.CodeFixes.Flow;

/// <summary>The methods of a project that a value can be passed through to stop being secret.</summary>
internal static class Declassifiers
{
    /// <summary>More than these are no help to choose from.</summary>
    private const int Most = 3;

    /// <summary>
    /// The static methods with [Declassifies] that take a value of a type alone, return the same type, and can be called at a place: those of
    /// the class itself first, then by name.
    /// </summary>
    /// <param name="type">The value's type.</param>
    /// <param name="mayBeNull">Whether the value may be null.</param>
    /// <param name="model">The file's model.</param>
    /// <param name="position">The place in the file.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static ImmutableArray<IMethodSymbol> For(ITypeSymbol type, bool mayBeNull, SemanticModel model, int position, CancellationToken cancellationToken)
    {
        var here = model.GetEnclosingSymbol(position, cancellationToken);
        return
        [
            .. Types(model.Compilation.Assembly.GlobalNamespace, cancellationToken)
                .SelectMany(static owner => owner.GetMembers()).OfType<IMethodSymbol>()
                .Where(method => Fits(method, type, mayBeNull) && !IsWithin(here, method) && model.IsAccessible(position, method))
                .OrderBy(method => !SymbolEqualityComparer.Default.Equals(method.ContainingType, here?.ContainingType))
                .ThenBy(static method => method.ToDisplayString(), StringComparer.Ordinal)
                .Take(Most),
        ];
    }

    private static bool Fits(IMethodSymbol method, ITypeSymbol type, bool mayBeNull) =>
        method is { IsStatic: true, MethodKind: MethodKind.Ordinary, IsGenericMethod: false, ContainingType.IsGenericType: false, Parameters: [{ RefKind: RefKind.None } parameter] }
        && SymbolEqualityComparer.Default.Equals(parameter.Type, type)
        && SymbolEqualityComparer.Default.Equals(method.ReturnType, type)
        && method.ReturnNullableAnnotation != NullableAnnotation.Annotated
        && (!mayBeNull || parameter.NullableAnnotation == NullableAnnotation.Annotated)
        && method.ContractAttribute(ContractNames.Declassifies) is not null;

    /// <summary>A declassifier that calls itself would never return.</summary>
    private static bool IsWithin(ISymbol? here, IMethodSymbol method)
    {
        for (; here is not null; here = here.ContainingSymbol)
        {
            if (SymbolEqualityComparer.Default.Equals(here, method))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container, CancellationToken cancellationToken)
    {
        foreach (var member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (member is INamedTypeSymbol type)
            {
                yield return type;
            }

            foreach (var inner in Types(member, cancellationToken))
            {
                yield return inner;
            }
        }
    }
}
