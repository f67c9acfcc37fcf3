using ToolContracts.Analyzers.Locking.Comparing;
using ToolContracts.Cli.Locking;
using ToolContracts.Cli.Output;

namespace ToolContracts.Cli.Verbs.Locking;

/// <summary>The document of <c>diff</c>.</summary>
internal sealed record DifferenceDocument(string LockFile, IReadOnlyList<ChangeDocument> Changes, int Widened, int Breaking, int Additive, int Text)
{
    internal static DifferenceDocument Of(string lockFile, IReadOnlyList<ContractChange> changes)
    {
        ChangeDocument[] all = [.. changes.Select(ChangeDocument.Of)];
        int Count(string name) => all.Count(one => one.Class == name);
        return new DifferenceDocument(lockFile, all, Count("widened"), Count("breaking"), Count("additive"), Count("text"));
    }
}

/// <summary>The document of <c>lock</c>.</summary>
internal sealed record LockDocument(string LockFile, bool Written, IReadOnlyList<string> Toolsets, IReadOnlyList<string> Kept, IReadOnlyList<ChangeDocument> Changes);

/// <summary>One difference from the lock file.</summary>
internal sealed record ChangeDocument(string Class, string Rule, string Toolset, string? Tool, string Subject, string Was, string Now)
{
    private static readonly string[] Classes = ["widened", "breaking", "additive", "text"];

    internal static ChangeDocument Of(ContractChange change)
    {
        var path = change.Edits[0].Path;
        return new ChangeDocument(
            LockDifference.ClassOf(change), "TOOL600" + Texts.Of((int)change.Kind + 1), path[0], path.Count > 2 ? $"{path[0]}_{path[2]}" : null,
            change.Subject, change.Was, change.Now);
    }

    internal static void Write(Report report, IReadOnlyList<ChangeDocument> changes)
    {
        foreach (var group in Classes.Select(name => changes.Where(one => one.Class == name).ToArray()).Where(static one => one.Length > 0))
        {
            report.Line($"{group[0].Class} ({group[0].Rule})");
            foreach (var change in group)
            {
                report.Line($"  {change.Tool ?? change.Toolset}: {change.Subject} was {change.Was} and is {change.Now}");
            }
        }
    }
}
