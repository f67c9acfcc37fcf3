using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ToolContracts.Analyzers.Flow.Models;
using ToolContracts.Analyzers.Flow.Values;

namespace ToolContracts.Analyzers.Flow.Solving;

/// <summary>What barriers ask of the evaluation.</summary>
internal sealed partial class Evaluator
{
    private readonly Dictionary<ILocalSymbol, IOperation?> _definitions = new(SymbolEqualityComparer.Default);

    public MemberModel? ModelOf(IMethodSymbol method) => _frame.Engine.Models.Find(method);

    /// <summary>What was captured; null where it was captured in more than one place.</summary>
    public IOperation? Captured(IFlowCaptureReferenceOperation reference) => _captured.TryGetValue(reference.Id, out var captured) ? captured : null;

    /// <summary>The one expression that a local was set to; null where it is set in more than one place.</summary>
    public IOperation? DefinitionOf(ILocalSymbol local) => _definitions.TryGetValue(local, out var definition) ? definition : null;

    /// <summary>What an operand of a comparison carries, without evaluating it anew; null where that is not known.</summary>
    public Taint? Carries(IOperation operation, State state)
    {
        var before = State;
        State = state;
        var taint = PlaceOf(operation) is { } place ? At(place)?.All : operation is IFieldReferenceOperation or IPropertyReferenceOperation ? Run(operation).All : null;
        State = before;
        return taint;
    }

    /// <summary>The labels that arguments of a call no longer carry where it returned so, by what its body tests.</summary>
    public IEnumerable<(int Ordinal, Labels Cleared)> ClearedBy(IInvocationOperation call, bool outcome)
    {
        if (Targets(call.TargetMethod, call.Instance, Value.Opaque) is { IsDefaultOrEmpty: false } targets)
        {
            var cleared = _frame.Engine.Summaries.Of(targets[0]).Cleared(outcome);
            return targets.Length == 1 ? cleared : [];
        }

        return [];
    }

    private void Define(ILocalSymbol local, IOperation value)
    {
        if (_definitions.TryGetValue(local, out var known))
        {
            _definitions[local] = ReferenceEquals(known, value) ? known : null;
        }
        else
        {
            _definitions.Add(local, value);
        }
    }
}
