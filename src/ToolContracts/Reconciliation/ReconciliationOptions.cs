namespace ToolContracts.Reconciliation;

/// <summary>When reconcilers in code are asked, and how long they may take.</summary>
public sealed class ReconciliationOptions
{
    /// <summary>How often all unknown calls are asked about: 1 s to 1 day.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a reconciler may take for one call; then the call stays unknown: 100 ms to 5 minutes.</summary>
    public TimeSpan CodeDeadline { get; set; } = TimeSpan.FromSeconds(10);

    internal IEnumerable<string> Problems()
    {
        if (Interval < TimeSpan.FromSeconds(1) || Interval > TimeSpan.FromDays(1))
        {
            yield return $"{nameof(Interval)} of reconciliation is {Interval}. Set it between 1 s and 1 day.";
        }

        if (CodeDeadline < TimeSpan.FromMilliseconds(100) || CodeDeadline > TimeSpan.FromMinutes(5))
        {
            yield return $"{nameof(CodeDeadline)} of reconciliation is {CodeDeadline}. Set it between 100 ms and 5 minutes.";
        }
    }
}
