using ToolContracts.Evidence;

namespace ToolContracts.Approvals;

/// <summary>A call that waits for a decision, typed for an approver in code. The generator derives one record a tool, which adds the arguments.</summary>
/// <typeparam name="TPlan">What the Preview returns; <see cref="string"/> where the contract has a Summary.</typeparam>
public abstract record ToolProposal<TPlan>
{
    /// <summary>Its identity.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 over all that an approval binds, as <see cref="ProposalDigest"/> computes it.</summary>
    public required Digest Digest { get; init; }

    /// <summary>Who asks.</summary>
    public required Caller Requester { get; init; }

    /// <summary>The resource of each permission of the contract, in its order; null where a permission names none.</summary>
    public required IReadOnlyList<string?> Resources { get; init; }

    /// <summary>From when on it can neither be decided nor used.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>What would happen.</summary>
    public required TPlan Plan { get; init; }
}
