using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Summaries;
using ToolContracts.Analyzers.Flow.Values;
using ToolContracts.Shared;
using ToolContracts.Shared.Classification;

namespace ToolContracts.Analyzers.Flow.Reporting;

/// <summary>Finds a public member that gives other assemblies a secret without saying so.</summary>
internal static class SecretReturn
{
    /// <summary>The way of the secret that is not declared, and the parameter that gives it out, if one does; null where there is none, or where no other assembly sees the member.</summary>
    /// <param name="method">The method or getter.</param>
    /// <param name="tool">The tool that it is; null where it is none.</param>
    /// <param name="summary">What it does.</param>
    /// <param name="resolve">Tells what a taint carries.</param>
    public static (Trail Trail, IParameterSymbol? Parameter)? Of(IMethodSymbol method, ToolDeclaration? tool, MethodSummary summary, Func<Taint, Taint> resolve)
    {
        if (tool is not null
            || method.MethodKind is not (MethodKind.Ordinary or MethodKind.PropertyGet)
            || !IsSeenFromOutside(method))
        {
            return null;
        }

        if (!IsDeclared(method) && resolve(summary.Return.All).TrailOf(Labels.Secret) is { } returned)
        {
            return (returned, null);
        }

        foreach (var (ordinal, value) in summary.Parameters)
        {
            if (method.Parameters[ordinal] is { RefKind: RefKind.Out or RefKind.Ref } parameter
                && ClassificationReader.Of(parameter) is not DataClassValue.Secret
                && resolve(value.All).TrailOf(Labels.Secret) is { } given)
            {
                return (given, parameter);
            }
        }

        return null;
    }

    private static bool IsDeclared(IMethodSymbol method) =>
        ClassificationReader.OfReturn(method) is DataClassValue.Secret
        || method.ContractAttribute(ContractNames.Declassifies) is not null
        || (method.AssociatedSymbol is { } property && ClassificationReader.Of(property) is DataClassValue.Secret);

    private static bool IsSeenFromOutside(ISymbol symbol)
    {
        for (; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }
}
