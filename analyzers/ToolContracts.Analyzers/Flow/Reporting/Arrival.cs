using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Summaries;
using ToolContracts.Analyzers.Flow.Values;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Flow.Reporting;

/// <summary>One way on which a value arrives where it must not.</summary>
/// <param name="Rule">The rule that it breaks.</param>
/// <param name="At">Where the code is to be changed: what goes into the sink, or the argument that leads to it.</param>
/// <param name="Within">The sink itself where it lies in a called method.</param>
/// <param name="Sink">What a message calls the sink.</param>
/// <param name="Trail">Where the value came from.</param>
/// <param name="Steps">The steps of <paramref name="Trail"/> that are shown, the source first.</param>
/// <param name="Via">The names on the way, from the source to the sink.</param>
/// <param name="Labels">What the value is.</param>
internal sealed record Arrival(
    string Rule, SyntaxNode At, SyntaxNode? Within, string Sink, Trail Trail, ImmutableArray<Trail> Steps, ImmutableArray<string> Via, Labels Labels)
{
    public static Arrival Of(string rule, SinkHit hit, Trail trail, Labels labels)
    {
        var steps = trail.Steps;

        // A local function is run where it is called, so what it was given has passed its argument.
        var argument = steps.FirstOrDefault(step => step.Function is { } function && function.Contains(hit.At) && !function.Contains(step.At));
        return new Arrival(
            rule,
            argument?.At ?? hit.At,
            argument is null ? hit.Within : hit.Within ?? hit.At,
            hit.Name,
            trail,
            [.. steps.Where(step => step != argument)],
            [.. steps.Skip(1).Select(static step => step.Text).Concat(hit.Via).Distinct()],
            labels);
    }

    /// <summary>
    /// The arrivals by what is to be mended: of one value that goes one place, the shortest way is the one to show, and the others are
    /// counted. A helper that opens a file at five places is one fault of who calls it.
    /// </summary>
    public static IEnumerable<(Arrival Shown, IReadOnlyList<Arrival> Others)> ByFault(IEnumerable<Arrival> arrivals) =>
        from arrival in arrivals
        group arrival by (arrival.Rule, arrival.At, arrival.Trail.Source.At, arrival.Labels) into ways
        let ordered = ways.OrderBy(static way => way.Via.Length).ThenBy(static way => way.Within?.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(static way => way.Within?.SpanStart).ToArray()
        select (ordered[0], (IReadOnlyList<Arrival>)ordered.Skip(1).ToArray());

    /// <summary>What is reported of it.</summary>
    /// <param name="others">The other ways of the same value to the same place.</param>
    public Finding ToFinding(IReadOnlyList<Arrival> others)
    {
        var source = SourceText.Of(Trail.Source);
        return new Finding(
            Rule,
            At.GetLocation(),
            [.. Steps.Select(static step => step.At.GetLocation()), .. others.Prepend(this).Select(static way => way.Within?.GetLocation()).OfType<Location>().Distinct()],
            [Rule == DiagnosticIds.ExceptionTextStaysInside ? source : Capital(source), Sink, Way(others.Count), LabelNames.Of(Labels)])
        {
            Properties = ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Label, LabelNames.Of(Labels)),
        };
    }

    private string Way(int others)
    {
        var through = Via.IsEmpty ? "" : " through " + string.Join(", ", Via.Select(static name => $"'{name}'"));
        return others == 0 ? through : $"{(Via.IsEmpty ? " here" : through)} and in {others} more {(others == 1 ? "way" : "ways")}";
    }

    /// <summary>A message begins with its source, so the source begins with a capital letter.</summary>
    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
