namespace ToolContracts.Approvals;

/// <summary>What an approver in code says: one of a closed set.</summary>
public abstract record ApprovalVerdict
{
    private const int LongestReason = 1024;

    private ApprovalVerdict(string? reason)
    {
        if (reason is { Length: > LongestReason })
        {
            throw new ArgumentException($"A reason has at most {LongestReason} characters.", nameof(reason));
        }

        Reason = reason;
    }

    /// <summary>Why, at most 1,024 characters; null where nothing is said. It goes into the evidence as it is, so it holds no secrets.</summary>
    public string? Reason { get; }

    /// <summary>Yes: the call that asked goes on.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Approve(string? Reason = null) : ApprovalVerdict(Reason);

    /// <summary>No: the call is denied, and so is its like until the proposal expires.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Deny(string? Reason = null) : ApprovalVerdict(Reason);

    /// <summary>People shall decide: the call is held.</summary>
    /// <param name="Reason">Why; it goes to the log.</param>
    public sealed record LeaveToPeople(string? Reason = null) : ApprovalVerdict(Reason);
}
