using ToolContracts.Evidence;

namespace ToolContracts.Ledger;

/// <summary>An attempt that the ledger keeps: one that is open, or whose key or arguments are held until their retention ends.</summary>
public sealed record Attempt
{
    /// <summary>Number of the attempt.</summary>
    public required long FencingToken { get; init; }

    /// <summary>Identity of the call.</summary>
    public required string CallId { get; init; }

    /// <summary>Tenant of the caller.</summary>
    public required string Tenant { get; init; }

    /// <summary>The identity that acted.</summary>
    public required string Actor { get; init; }

    /// <summary>The task that the call belonged to; null where there was none.</summary>
    public required string? Task { get; init; }

    /// <summary>Full name of the tool.</summary>
    public required string Tool { get; init; }

    /// <summary>The business key; null where the contract has none.</summary>
    public required string? Key { get; init; }

    /// <summary>Hash of the contract under which it ran.</summary>
    public required string ContractHash { get; init; }

    /// <summary>What the tool does to the world outside.</summary>
    public required SideEffect SideEffect { get; init; }

    /// <summary>SHA-256 of the canonical bound arguments.</summary>
    public required Digest Fingerprint { get; init; }

    /// <summary>When it was claimed.</summary>
    public required DateTimeOffset ClaimedAt { get; init; }

    /// <summary>Where it stands. One whose host has died is <see cref="AttemptStatus.Unknown"/>.</summary>
    public required AttemptStatus Status { get; init; }

    /// <summary>Stable code of its failure, or why it is unknown; null where there is none.</summary>
    public required string? Code { get; init; }

    /// <summary>The result as UTF-8 JSON; null where there is none.</summary>
    public required ReadOnlyMemory<byte>? Result { get; init; }

    /// <summary>The arguments as they were kept for a compensation; null where they were not.</summary>
    public required ReadOnlyMemory<byte>? Arguments { get; init; }

    /// <summary>From when on its key, result and arguments are not kept; null while it is open, or where the key is held for ever.</summary>
    public required DateTimeOffset? ExpiresAt { get; init; }
}
