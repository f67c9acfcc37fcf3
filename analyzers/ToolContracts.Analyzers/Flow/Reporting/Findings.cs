using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Summaries;
using ToolContracts.Shared;
using ToolContracts.Shared.Classification;

namespace ToolContracts.Analyzers.Flow.Reporting;

/// <summary>Judges what arrives at the sinks of one member, and says where it came from and how.</summary>
internal sealed class Findings(FlowEngine engine)
{
    public ImmutableArray<Finding> Of(ISymbol member, MethodSummary summary, CancellationToken cancellationToken)
    {
        var method = member as IMethodSymbol;
        var tool = method is null ? null : ContractReader.ReadTool(method);
        var reached = engine.Reach.In(member);
        var arrived = new List<Arrival>();
        foreach (var hit in summary.Hits.SelectMany(one => DelegateSinks.Of(one, engine.Heap, cancellationToken)))
        {
            // What a called tool returns comes back to the caller, and to no model.
            if (hit.Kind == SinkKind.Result && hit.Within is not null)
            {
                continue;
            }

            if ((SinkRules.Forbidden(hit.Kind) & reached) == Labels.None)
            {
                continue;
            }

            var taint = engine.Heap.Resolve(hit.Taint, hit.IsByReceiver, summary, cancellationToken);
            foreach (var (labels, rule) in SinkRules.Of(hit.Kind))
            {
                var forbidden = hit.Kind == SinkKind.Result && labels == Labels.Sensitive ? AboveCeiling(tool!) : labels;
                if (taint.TrailOf(forbidden) is { } trail)
                {
                    // One fault, one rule: the gravest speaks.
                    arrived.Add(Arrival.Of(rule, hit, trail, taint.Labels & forbidden));
                    break;
                }
            }
        }

        var found = Arrival.ByFault(arrived).Select(static fault => fault.Shown.ToFinding(fault.Others)).ToList();

        // Of a call with too many targets in a tool the rules on effects say so already.
        if (method is not null && (summary.IsIncomplete || summary.HasMissedChosen || (summary.HasMissed && tool is null)))
        {
            var said = method.AssociatedSymbol ?? method;
            found.Add(new Finding(DiagnosticIds.AnalysisIsComplete, said.Locations[0], [], [method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : said.Name, "ended at its budget, or at a call that more than 12 classes implement"]));
        }

        if (method is not null && (reached & Labels.Secret) != Labels.None && SecretReturn.Of(method, tool, summary, taint => engine.Heap.Resolve(taint, isStrict: false, summary, cancellationToken)) is { } unsaid)
        {
            var said = method.AssociatedSymbol ?? method;
            found.Add(new Finding(DiagnosticIds.SecretReturnIsDeclared, said.Locations[0], [unsaid.Trail.Source.At.GetLocation()], [said.Name, unsaid.Trail.Source.Text])
            {
                Properties = ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Parameter, unsaid.Parameter?.Name),
            });
        }

        return [.. found.OrderBy(static one => one.At.SourceSpan.Start).ThenBy(static one => one.Rule, StringComparer.Ordinal)];
    }

    private static Labels AboveCeiling(ToolDeclaration tool) =>
        ToolClasses.Ceiling(tool) is DataClassValue.Public or DataClassValue.Internal ? Labels.Sensitive : Labels.Secret;
}
