using ToolContracts.Contracts;
using ToolContracts.Evidence;

namespace ToolContracts.Approvals;

/// <summary>A call that waits, or waited, for a decision: all that a person must see to decide.</summary>
public sealed record Proposal
{
    /// <summary>Its identity: 128 random bits in lower-case hexadecimal.</summary>
    public required string Id { get; init; }

    /// <summary>Its place in the order in which proposals were made; to read on from.</summary>
    public required long Number { get; init; }

    /// <summary>The concrete change. Its values are erased some time after <see cref="ExpiresAt"/>.</summary>
    public required ProposalContent Content { get; init; }

    /// <summary>SHA-256 over all that is bound, as <see cref="ProposalDigest"/> computes it. A decision names it. Default once erased.</summary>
    public required Digest Digest { get; init; }

    /// <summary>The arguments as they came; empty once erased, and where they were not kept.</summary>
    public ReadOnlyMemory<byte> RawArguments { get; init; }

    /// <summary>By whose rules they were bound.</summary>
    public SchemaDialect Dialect { get; init; }

    /// <summary>Who must approve: the contract's role first. Each who approves counts for one of them.</summary>
    public required IReadOnlyList<ApprovalNeed> Needs { get; init; }

    /// <summary>Who has approved so far, in this order.</summary>
    public IReadOnlyList<ProposalVote> Votes { get; init; } = [];

    /// <summary>What the tool does to the world outside.</summary>
    public required SideEffect SideEffect { get; init; }

    /// <summary>What the side effect touches.</summary>
    public required Impact Impact { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From when on it can neither be decided nor used.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Where it stands, by the store's clock.</summary>
    public required ProposalState State { get; init; }

    /// <summary>Who decided last; null where nobody has.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>On whose behalf the one who decided acted; null where for itself.</summary>
    public string? DecidedOnBehalfOf { get; init; }

    /// <summary>When it was decided.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Why, in the words of whoever decided; null where nothing was said.</summary>
    public string? DecisionReason { get; init; }

    /// <summary>What is waited for, for logs and the evidence.</summary>
    internal string Waits => ApprovalNeed.Describe(Needs);
}
