using System.Globalization;
using ToolContracts.Corpus.Format;

namespace ToolContracts.Corpus.Scoring;

/// <summary>The figures of a run, by rule, by construct and in all.</summary>
/// <param name="scores">The cases.</param>
/// <param name="rule">The one rule that counts, or null.</param>
public sealed class Scoreboard(IReadOnlyList<CaseScore> scores, string? rule)
{
    /// <summary>What recall and precision of each rule must reach on the known part.</summary>
    public const double Bar = 0.98;

    private readonly IReadOnlyList<string> _rules = rule is null ? [.. FlowRules.Ids] : [rule];

    /// <summary>Whether every rule reaches the bar.</summary>
    public bool IsPassed => _rules.Select(Of).All(static tally => tally.Recall >= Bar && tally.Precision >= Bar);

    public void Print(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.WriteLine(Row("rule", "expected", "found", "missed", "false", "recall", "precision"));
        foreach (var one in _rules)
        {
            output.WriteLine(Row(one, Of(one)));
        }

        output.WriteLine();
        foreach (var construct in Constructs.Names.Order(StringComparer.Ordinal))
        {
            var tally = Of(_rules, scores.Where(score => score.Case.Constructs.Contains(construct)));
            if (tally != default)
            {
                output.WriteLine(Row(construct, tally));
            }
        }

        output.WriteLine();
        output.WriteLine(Row("all", Of(_rules, scores)));
    }

    /// <summary>Lists each miss and each false alarm.</summary>
    public void PrintFaults(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        foreach (var score in scores)
        {
            foreach (var missed in score.Missed.Where(one => _rules.Contains(one.Id)))
            {
                output.WriteLine($"{score.Case.Path}({missed.Line}): {missed.Id} missed: {score.Case.About}");
            }

            foreach (var alarm in score.FalseAlarms.Where(one => _rules.Contains(one.Id)))
            {
                output.WriteLine($"{score.Case.Path}({alarm.Line}): {alarm.Id} false: {score.Messages[alarm]}");
            }
        }
    }

    private Tally Of(string one) => Of([one], scores);

    private static Tally Of(IReadOnlyList<string> rules, IEnumerable<CaseScore> cases)
    {
        return cases
            .Select(score => new Tally(Count(score.Found), Count(score.Missed), Count(score.FalseAlarms)))
            .Aggregate(default(Tally), Tally.Add);

        int Count(IReadOnlyList<Expectation> reports) => reports.Count(one => rules.Contains(one.Id));
    }

    private static string Row(string name, Tally tally) => Row(
        name, Text(tally.Expected), Text(tally.Found), Text(tally.Missed), Text(tally.FalseAlarms), Text(tally.Recall), Text(tally.Precision));

    private static string Row(string name, string expected, string found, string missed, string alarms, string recall, string precision) =>
        $"{name,-16}{expected,9}{found,7}{missed,8}{alarms,7}{recall,8}{precision,11}";

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Text(double share) => share.ToString("F3", CultureInfo.InvariantCulture);
}
