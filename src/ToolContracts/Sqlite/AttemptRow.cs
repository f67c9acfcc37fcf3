using ToolContracts.Evidence;

namespace ToolContracts.Sqlite;

/// <summary>An attempt as stored.</summary>
internal sealed record AttemptRow
{
    internal required long Token { get; init; }

    internal required string CallId { get; init; }

    internal required string Tenant { get; init; }

    internal required string Actor { get; init; }

    internal required string? Task { get; init; }

    internal required string Tool { get; init; }

    internal required string? Key { get; init; }

    internal required string ContractHash { get; init; }

    internal required Digest Fingerprint { get; init; }

    internal required SideEffect SideEffect { get; init; }

    internal required TimeSpan Retention { get; init; }

    internal required string Host { get; init; }

    internal required DateTimeOffset ClaimedAt { get; init; }

    internal required AttemptState State { get; init; }

    internal required string? Code { get; init; }

    internal required byte[]? Result { get; init; }

    internal required DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The proposal whose approval it consumed; null where there is none.</summary>
    internal required string? Proposal { get; init; }
}
