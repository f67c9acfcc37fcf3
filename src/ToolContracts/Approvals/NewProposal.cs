using ToolContracts.Contracts;
using ToolContracts.Evidence;

namespace ToolContracts.Approvals;

/// <summary>A call that is to wait for a decision.</summary>
public sealed record NewProposal
{
    /// <summary>Identity of the proposal: 128 random bits in lower-case hexadecimal. It is not used where the call has a live proposal already.</summary>
    public required string Id { get; init; }

    /// <summary>Identity of the call that asks.</summary>
    public required string CallId { get; init; }

    /// <summary>The concrete change.</summary>
    public required ProposalContent Content { get; init; }

    /// <summary>The arguments as they came, so that the plan can be made anew when somebody decides; empty where it cannot.</summary>
    public ReadOnlyMemory<byte> RawArguments { get; init; }

    /// <summary>By whose rules they were bound.</summary>
    public SchemaDialect Dialect { get; init; }

    /// <summary>Who must approve: the contract's role first; each role once.</summary>
    public required IReadOnlyList<ApprovalNeed> Needs { get; init; }

    /// <summary>What the tool does to the world outside, for whoever decides.</summary>
    public required SideEffect SideEffect { get; init; }

    /// <summary>What the side effect touches, for whoever decides.</summary>
    public required Impact Impact { get; init; }

    /// <summary>How long it may wait and be used; it starts now, by the store's clock.</summary>
    public required TimeSpan Lifetime { get; init; }

    /// <summary>Proposals of the actor that may wait, this one included.</summary>
    public required int MaxWaitingOfActor { get; init; }

    /// <summary>Proposals of the tenant that may wait, this one included.</summary>
    public required int MaxWaitingOfTenant { get; init; }

    /// <summary>The approved proposal whose approval does not count any more: it is superseded whatever its digest; null where there is none.</summary>
    public string? InPlaceOf { get; init; }

    /// <summary>SHA-256 that names the call.</summary>
    internal Digest Call => ProposalDigest.OfCall(Content);
}
