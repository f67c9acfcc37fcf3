using Microsoft.CodeAnalysis;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Shared;

/// <summary>Which values a call must have. The schema, the binder and what a Summary must show go by the same answer.</summary>
internal static class RequiredValues
{
    /// <summary>Whether a call must have a parameter: it has no default and is not nullable.</summary>
    public static bool IsRequired(IParameterSymbol parameter) => !parameter.HasExplicitDefaultValue && !TypeText.TakesNull(parameter.Type);

    /// <summary>The members that each value of a type must have in a call. What is hidden or can only be computed is never asked for.</summary>
    public static IEnumerable<ISymbol> Members(ITypeSymbol type, IAssemblySymbol assembly, CancellationToken cancellationToken) =>
        type.Underlying() is INamedTypeSymbol named
            ? MemberBinding.Of(named, ConstructorChoice.For(named))
                .Where(binding => binding.IsInput && !binding.IsHidden && binding.IsRequired(assembly, cancellationToken))
                .Select(static binding => binding.Member.Symbol)
            : [];
}
