using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Classes;
using ToolContracts.Analyzers.Flow.Values;
using ToolContracts.Shared;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Analyzers.Flow.Solving;

/// <summary>What the parameters of a method carry as it begins.</summary>
internal static class EntryValues
{
    /// <summary>
    /// What a caller knows, and what is known without one: a model fills a tool's parameters, but no service; attributes classify others. Of what a
    /// parameter itself says that it is, the caller is asked no more.
    /// </summary>
    public static Value Of(IParameterSymbol parameter, ToolDeclaration? tool, CancellationToken cancellationToken)
    {
        if (parameter.RefKind == RefKind.Out)
        {
            return Value.Clean;
        }

        var passing = TypeCut.Passing(parameter.Type);
        var labels = MemberLabels.Of(parameter);
        var value = Value.Of(Input.Parameter(parameter.Ordinal, parameter.Type)).Only(passing & ~(labels & Labels.Sensitive));
        var at = parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);
        if (at is null)
        {
            return value;
        }

        if (tool is not null
            && ContractReader.Source(parameter) == ParameterSource.Model
            && !RecordPairs.Has(parameter, ContractNames.Trusted)
            && !ToolShapes.IsService(parameter, cancellationToken))
        {
            value = value.With(Taint.From(Labels.Untrusted & passing, new Trail(null, at, $"argument '{parameter.Name}' of tool '{tool.FullName}'")));
        }

        return value.With(Taint.From(labels & passing, new Trail(null, at, $"parameter '{parameter.Name}'")));
    }
}
