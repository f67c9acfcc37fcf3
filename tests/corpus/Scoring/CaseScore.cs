using ToolContracts.Corpus.Compiling;
using ToolContracts.Corpus.Format;

namespace ToolContracts.Corpus.Scoring;

/// <summary>What was found in one case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Found">Expected and reported.</param>
/// <param name="Missed">Expected, not reported.</param>
/// <param name="FalseAlarms">Reported, not expected.</param>
/// <param name="Messages">The message of each report.</param>
public sealed record CaseScore(
    CaseFile Case,
    IReadOnlyList<Expectation> Found,
    IReadOnlyList<Expectation> Missed,
    IReadOnlyList<Expectation> FalseAlarms,
    IReadOnlyDictionary<Expectation, string> Messages)
{
    public static CaseScore Of(CaseFile one, Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(analysis);
        return new CaseScore(
            one,
            [.. one.Expectations.Where(analysis.Found.ContainsKey)],
            [.. one.Expectations.Where(expected => !analysis.Found.ContainsKey(expected)).OrderBy(static expected => expected.Line)],
            [.. analysis.Found.Keys.Where(found => !one.Expectations.Contains(found))],
            analysis.Found);
    }
}
