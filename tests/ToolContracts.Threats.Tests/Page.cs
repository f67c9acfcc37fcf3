using System.Text;

namespace ToolContracts.Threats.Tests;

/// <summary>The text of docs/threats.md.</summary>
internal static class Page
{
    private const string Head =
        """
        # Threats

        Bad inputs, and which tests show what becomes of them. This page is generated: rows and parts are written down in `tests/ToolContracts.Threats.Tests/ThreatTable.cs`, tests name them with `[Threat(number)]`, and the state is worked out from the tests.

        | state | meaning |
        |---|---|
        | Covered | each part of the row has at least one test that runs |
        | Partly | some parts have one; the others say that no test shows them |
        | Not | no part has one |
        | Out of scope | nothing in a tool's execution can answer it |

        A part holds in the build (it fails or warns), in the host (it refuses) or in the evidence (it shows afterwards what happened). A part with a skipped test does not hold; the reason stands there.

        Covered says that the tests named here pass, and no more. Not judged: whether a row has all the parts that it needs, how many variants of an input a test tries, the code of a host around the dispatcher, and what a tool's own code does beyond what rules and guards see. The labelled code of `tests/corpus` is scored and not run with the tests, so it counts for no row. The ids are those of OWASP (LLM: for LLM applications 2025; ASI, T: agentic threats; MCP), MITRE ATLAS (AT), the security practices of the Model Context Protocol (SBP) and NIST AI 600-1 (N); a row without one comes from our own reading. The choice of rows is ours.

        """;

    /// <summary>Writes it.</summary>
    /// <param name="rows">All rows.</param>
    public static string Of(IReadOnlyList<Coverage> rows)
    {
        var text = new StringBuilder(Head);
        text.Append('\n').AppendJoin(", ", Enum.GetValues<ThreatState>().Select(state => $"{Name(state)}: {rows.Count(row => row.State == state)}")).Append(".\n\n");
        text.Append("| # | state | bad input | ids |\n|---|---|---|---|\n");
        foreach (var row in rows)
        {
            text.Append($"| [{row.Threat.Number}](#threat-{row.Threat.Number}) | {Name(row.State)} | {row.Threat.Input} | {row.Threat.Ids} |\n");
        }

        foreach (var row in rows)
        {
            Row(row, text);
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Row(Coverage row, StringBuilder text)
    {
        text.Append($"\n## Threat {row.Threat.Number}\n\n{row.Threat.Input} **{Name(row.State)}.**");
        text.Append(row.Threat.OutOfScope is { } reason ? $" {reason}\n" : "\n\n");
        foreach (var part in row.Threat.Parts)
        {
            text.Append($"- {part.Where}, {part.Name}: {part.Promise} ");
            text.Append(row.Running(part).Any() ? string.Join(", ", row.Running(part).Select(static test => $"`{test}`")) : "*No test shows it.*").Append('\n');
            foreach (var gap in row.Gaps(part))
            {
                text.Append($"  - Does not hold: {gap.Gap} (`{gap.Test}`, skipped)\n");
            }
        }
    }

    private static string Name(ThreatState state) => state == ThreatState.OutOfScope ? "Out of scope" : state.ToString();
}
