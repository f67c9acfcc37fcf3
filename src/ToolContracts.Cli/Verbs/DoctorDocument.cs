using ToolContracts.Cli.Diagnosing;
using ToolContracts.Cli.Output;

namespace ToolContracts.Cli.Verbs;

/// <summary>The document of <c>doctor</c>.</summary>
/// <param name="Looked">What was looked at: <c>contracts</c>, <c>lock</c>, <c>owners</c>, <c>store</c>, <c>keys</c>, <c>evidence</c>.</param>
/// <param name="Findings">What was found, the heaviest first.</param>
/// <param name="Errors">How many fail open.</param>
/// <param name="Warnings">How many hold less than they could.</param>
/// <param name="Notes">How many were decided so.</param>
internal sealed record DoctorDocument(IReadOnlyList<string> Looked, IReadOnlyList<FindingDocument> Findings, int Errors, int Warnings, int Notes)
{
    internal static DoctorDocument Of(IReadOnlyList<string> looked, IReadOnlyList<Finding> findings) => new(
        looked, [.. findings.OrderBy(static one => one.Severity).Select(FindingDocument.Of)],
        findings.Count(static one => one.Severity == FindingSeverity.Error),
        findings.Count(static one => one.Severity == FindingSeverity.Warning),
        findings.Count(static one => one.Severity == FindingSeverity.Note));

    internal void Write(Report report)
    {
        foreach (var finding in Findings)
        {
            report.Line($"{finding.Severity.PadRight(7)}  {finding.Id}  {finding.Where}");
            report.Lines(finding.What, "         ");
            report.Line("         " + finding.Next);
        }

        report.Line($"{Texts.Of(Errors)} fail open, {Texts.Of(Warnings)} warnings, {Texts.Of(Notes)} notes. Looked at: {string.Join(", ", Looked)}.");
    }
}

/// <summary>One thing that was found.</summary>
internal sealed record FindingDocument(string Id, string Severity, string What, string Where, string Next)
{
    internal static FindingDocument Of(Finding finding) => new(finding.Id, Texts.Of(finding.Severity), finding.What, finding.Where, finding.Next);
}
