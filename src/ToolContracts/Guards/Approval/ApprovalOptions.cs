namespace ToolContracts.Guards.Approval;

/// <summary>How many calls may wait for an approval, and how long code may take to decide.</summary>
public sealed class ApprovalOptions
{
    /// <summary>Proposals of one actor that may wait at a time: 1 to 1,000,000.</summary>
    public int MaxWaitingByActor { get; set; } = 100;

    /// <summary>Proposals of one tenant that may wait at a time: 1 to 1,000,000.</summary>
    public int MaxWaitingByTenant { get; set; } = 10_000;

    /// <summary>How long an approver in code may take; then the proposal waits for people: 100 ms to 5 minutes.</summary>
    public TimeSpan CodeDeadline { get; set; } = TimeSpan.FromSeconds(10);

    internal IEnumerable<string> Problems()
    {
        if (MaxWaitingByActor is < 1 or > 1_000_000 || MaxWaitingByTenant is < 1 or > 1_000_000)
        {
            yield return $"{nameof(MaxWaitingByActor)} and {nameof(MaxWaitingByTenant)} of approvals are {MaxWaitingByActor} and {MaxWaitingByTenant}. Set them between 1 and 1,000,000.";
        }

        if (CodeDeadline < TimeSpan.FromMilliseconds(100) || CodeDeadline > TimeSpan.FromMinutes(5))
        {
            yield return $"{nameof(CodeDeadline)} of approvals is {CodeDeadline}. Set it between 100 ms and 5 minutes.";
        }
    }
}
