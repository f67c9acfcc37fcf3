using ToolContracts.Approvals;

namespace ToolContracts.Guards.Approval;

/// <summary>Who must approve beside the contract's role, how many calls may wait, and how long code may take to decide.</summary>
public sealed class ApprovalOptions
{
    private const int MostOfRole = 10;

    private readonly List<(string? Tool, string? Role, ApprovalNeed Need)> _more = [];

    /// <summary>Proposals of one actor that may wait at a time: 1 to 1,000,000.</summary>
    public int MaxWaitingByActor { get; set; } = 100;

    /// <summary>Proposals of one tenant that may wait at a time: 1 to 1,000,000.</summary>
    public int MaxWaitingByTenant { get; set; } = 10_000;

    /// <summary>How long an approver in code may take; then the proposal waits for people: 100 ms to 5 minutes.</summary>
    public TimeSpan CodeDeadline { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The tools that <see cref="RequireForTool"/> names.</summary>
    internal IEnumerable<string> NamedTools => _more.Select(static more => more.Tool).OfType<string>();

    /// <summary>Lets more people approve the calls of a tool, beside the role that its contract names, which always counts.</summary>
    /// <param name="tool">Full name of the tool; the host starts only where it has it.</param>
    /// <param name="role">The role; where it is the contract's own, so many of it are needed.</param>
    /// <param name="count">How many of it: 1 to 10. Each who approves counts for one role only.</param>
    /// <returns>The same options.</returns>
    public ApprovalOptions RequireForTool(string tool, string role, int count = 1)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(tool);
        _more.Add((tool, null, Need(role, count)));
        return this;
    }

    /// <summary>Lets more people approve the calls of all tools whose contract names a role, beside that role, which always counts.</summary>
    /// <param name="contractRole">The role in the contracts.</param>
    /// <param name="role">The role; where it is the same, so many of it are needed.</param>
    /// <param name="count">How many of it: 1 to 10. Each who approves counts for one role only.</param>
    /// <returns>The same options.</returns>
    public ApprovalOptions RequireForRole(string contractRole, string role, int count = 1)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(contractRole);
        _more.Add((null, contractRole, Need(role, count)));
        return this;
    }

    /// <summary>Who must approve the calls of a tool.</summary>
    internal IReadOnlyList<ApprovalNeed> NeedsOf(string tool, string contractRole)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var more in _more.Where(more => more.Tool == tool || more.Role == contractRole))
        {
            counts[more.Need.Role] = Math.Max(more.Need.Count, counts.GetValueOrDefault(more.Need.Role));
        }

        counts.Remove(contractRole, out var own);
        return [new ApprovalNeed(contractRole, Math.Max(1, own)), .. counts.Select(static one => new ApprovalNeed(one.Key, one.Value))];
    }

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

    private static ApprovalNeed Need(string role, int count)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(role);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MostOfRole);
        return new ApprovalNeed(role, count);
    }
}
