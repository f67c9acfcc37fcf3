using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Summaries;
using ToolContracts.Analyzers.Flow.Values;
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
        var found = ImmutableArray.CreateBuilder<Finding>();
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
                    found.Add(Make(rule, hit, trail, taint.Labels & forbidden));
                    break;
                }
            }
        }

        // Of a call with too many targets in a tool the rules on effects say so already.
        if (method is not null && (summary.IsIncomplete || (summary.HasMissed && tool is null)))
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

    private static Finding Make(string rule, SinkHit hit, Trail trail, Labels labels)
    {
        var steps = trail.Steps;

        // A local function is run where it is called, so what it was given has passed its argument.
        var argument = steps.FirstOrDefault(step => step.Function is { } function && function.Contains(hit.At) && !function.Contains(step.At));
        var (at, within) = argument is null ? (hit.At, hit.Within) : (argument.At, hit.Within ?? hit.At);
        var route = steps.Where(step => step != argument).Select(static step => step.At.GetLocation());
        if (within is not null)
        {
            route = route.Append(within.GetLocation());
        }

        var via = steps.Skip(1).Select(static step => step.Text).Concat(hit.Via).Distinct().ToArray();
        return new Finding(
            rule,
            at.GetLocation(),
            [.. route],
            [
                rule == DiagnosticIds.ExceptionTextStaysInside ? SourceText.Of(trail.Source) : Capital(SourceText.Of(trail.Source)),
                hit.Name,
                via.Length == 0 ? "" : " through " + string.Join(", ", via.Select(static name => $"'{name}'")),
                LabelNames.Of(labels),
            ])
        {
            Properties = ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Label, LabelNames.Of(labels)),
        };
    }

    /// <summary>A message begins with its source, so the source begins with a capital letter.</summary>
    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
