using ToolContracts.Cli.Importing;
using ToolContracts.Cli.Output;

namespace ToolContracts.Cli.Verbs.Importing;

/// <summary>The document of <c>import</c>.</summary>
/// <param name="Toolset">Name of the toolset.</param>
/// <param name="Written">Files that were written.</param>
/// <param name="Tools">Tools that were taken, by the server's names.</param>
/// <param name="LeftOut">Tools of which no typed method can be written.</param>
/// <param name="Differences">What the server says otherwise than at the last import.</param>
/// <param name="Missing">Tools that the toolset's file, which was there, does not call.</param>
internal sealed record ImportDocument(
    string Toolset, IReadOnlyList<string> Written, IReadOnlyList<string> Tools, IReadOnlyList<LeftOutDocument> LeftOut,
    IReadOnlyList<RemoteDifference> Differences, IReadOnlyList<string> Missing)
{
    private const int LongestPart = 400;

    internal void Write(Report report)
    {
        foreach (var difference in Differences)
        {
            report.Line(difference.What is "new" or "gone" ? $"{difference.Tool} is {difference.What}"
                : $"{difference.Tool}: {difference.What} was {Cut(difference.Was)} and is {Cut(difference.Now)}");
        }

        foreach (var tool in LeftOut)
        {
            report.Line($"Left out: {tool.Tool}: {tool.Reason}.");
        }

        if (Missing.Count > 0)
        {
            report.Line($"Your file of the toolset has no tool for {string.Join(", ", Missing)}: write one for each that you want.");
        }

        report.Line(Written.Count > 0 ? $"{Texts.Of(Tools.Count)} tools are written: {string.Join(", ", Written)}. Read them, and decide for each tool what its contract is."
            : Tools.Count == 0 ? "No tool is left, so nothing was written."
            : "The server says otherwise than at the last import, so nothing was written. Read what differs; where you want it so, import with --accept.");
    }

    private static string Cut(string? text) => text is null ? "nothing" : text.Length > LongestPart ? text[..LongestPart] + "…" : text;
}

/// <summary>A tool that was not taken.</summary>
internal sealed record LeftOutDocument(string Tool, string Reason);
