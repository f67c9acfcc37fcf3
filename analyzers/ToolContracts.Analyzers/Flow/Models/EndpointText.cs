using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>An endpoint as a row has it: a parameter by its name is found at each member that the row is about.</summary>
/// <param name="Root">Where it begins.</param>
/// <param name="Ordinal">The argument's; -1: by name, or no argument.</param>
/// <param name="Name">The argument's; empty: by ordinal, or no argument.</param>
/// <param name="Steps">What leads on from there.</param>
/// <param name="Span">Where it stands in its file.</param>
internal sealed record EndpointText(EndpointRoot Root, int Ordinal, string Name, EquatableArray<EndpointStep> Steps, TextSpan Span)
{
    /// <summary>The name of what is assigned to a property, field or indexer; its ordinal follows those of an indexer's parameters, as it does in the setter.</summary>
    private const string Assigned = "value";

    /// <summary>The endpoint at a member; null where the member has no such argument.</summary>
    /// <param name="member">The original definition of a method, property or field.</param>
    /// <param name="said">The type that the row names: the member's own, or one whose member it overrides or implements, perhaps with other names of parameters.</param>
    public Endpoint? Resolve(ISymbol member, INamedTypeSymbol said)
    {
        if (Root != EndpointRoot.Argument)
        {
            return new Endpoint(Root, -1, Steps);
        }

        var parameters = ParametersOf(member);
        var ordinal = Ordinal >= 0 ? Ordinal : OrdinalOf(parameters);
        if (ordinal < 0 && Name == Assigned && member is not IMethodSymbol)
        {
            ordinal = parameters.Length;
        }

        if (ordinal < 0 && !SymbolEqualityComparer.Default.Equals(said.OriginalDefinition, member.ContainingType.OriginalDefinition))
        {
            ordinal = said.GetMembers(member.Name).Select(ParametersOf).Where(others => others.Length == parameters.Length).Select(OrdinalOf)
                .DefaultIfEmpty(-1).Max();
        }

        return ordinal >= 0 && ordinal < parameters.Length + (member is IMethodSymbol ? 0 : 1) ? new Endpoint(Root, ordinal, Steps) : null;
    }

    private static ImmutableArray<IParameterSymbol> ParametersOf(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => [],
    };

    private int OrdinalOf(ImmutableArray<IParameterSymbol> parameters)
    {
        foreach (var parameter in parameters)
        {
            if (parameter.Name == Name)
            {
                return parameter.Ordinal;
            }
        }

        return -1;
    }
}
