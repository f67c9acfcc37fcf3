namespace ToolContracts.Evidence;

/// <summary>What a host states in the log. The store adds sequence, epoch and fencing token, and turns values into HMACs.</summary>
/// <remarks>No member may hold an argument or a result in the clear: <see cref="EvidenceValue"/> is for those.</remarks>
public sealed record EvidenceRecord
{
    /// <summary>What is stated.</summary>
    public required EvidenceType Type { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Identity of the call; null where the record is not of a call.</summary>
    public string? CallId { get; init; }

    /// <summary>Tenant of the caller.</summary>
    public string? Tenant { get; init; }

    /// <summary>The identity that acts.</summary>
    public string? Actor { get; init; }

    /// <summary>The identity on whose behalf the actor acts.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>The task that the call belongs to.</summary>
    public string? Task { get; init; }

    /// <summary>Full name of the tool.</summary>
    public string? Tool { get; init; }

    /// <summary>Hash of the tool's contract.</summary>
    public string? ContractHash { get; init; }

    /// <summary>The bound arguments.</summary>
    public EvidenceValue Arguments { get; init; }

    /// <summary>The business key.</summary>
    public EvidenceValue Key { get; init; }

    /// <summary>The result.</summary>
    public EvidenceValue Result { get; init; }

    /// <summary>Stable code of the decision or outcome, for instance <c>completed</c>, <c>denied</c>.</summary>
    public string? Code { get; init; }

    /// <summary>Why, for the operator. Written by the host from codes and names, never from an argument, result or exception message.</summary>
    public string? Reason { get; init; }

    /// <summary>Identities of the grants that decided.</summary>
    public IReadOnlyList<long> GrantIds { get; init; } = [];

    /// <summary>What an act of administration is about, for instance the scope and target of a kill switch; the host of a request that was refused to a tool.</summary>
    public string? Subject { get; init; }

    /// <summary>The proposal that the record is about, or that the call ran under.</summary>
    public string? Proposal { get; init; }

    /// <summary>The digest of that proposal: all that was decided over.</summary>
    public EvidenceValue Approval { get; init; }

    /// <summary>How many equal events the record stands for; refusals are coalesced. At least 1.</summary>
    public int Count { get; init; } = 1;
}
