using ToolContracts;

namespace Leaky;

[Toolset("reports", Owner = "desk")]
public sealed partial class ReportTools
{
    /// <summary>Counts the lines of a report.</summary>
    /// <param name="filter">What to count.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static int Count(ReportFilter filter) => filter.Words.Count;
}

public sealed record ReportFilter(IReadOnlyList<string> Words);
