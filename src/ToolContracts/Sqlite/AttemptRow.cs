using ToolContracts.Evidence;
using ToolContracts.Ledger;

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

    /// <summary>SHA-256 of the arguments without the business key; null where it is not to be compared.</summary>
    internal required Digest? BesideKey { get; init; }

    /// <summary>The arguments as a compensation needs them; null where they are not kept.</summary>
    internal required byte[]? Arguments { get; init; }

    /// <summary>Where in the result classified data stands; null where nothing does.</summary>
    internal required byte[]? Classified { get; init; }

    /// <summary>Whether the attempt is kept after its end.</summary>
    internal bool IsKept => Key is not null || Arguments is not null || BesideKey is not null;

    /// <summary>The proposal whose approval it consumed; null where there is none.</summary>
    internal required string? Proposal { get; init; }

    /// <summary>Why an attempt is unknown whose host is gone, until somebody writes it down.</summary>
    internal const string OutcomeMissing = "outcome-missing";

    /// <summary>The attempt as the store shows it.</summary>
    /// <param name="isLost">Whether it was in flight in a host that is gone.</param>
    internal Attempt ToAttempt(bool isLost) => new()
    {
        FencingToken = Token,
        CallId = CallId,
        Tenant = Tenant,
        Actor = Actor,
        Task = Task,
        Tool = Tool,
        Key = Key,
        ContractHash = ContractHash,
        SideEffect = SideEffect,
        Fingerprint = Fingerprint,
        ClaimedAt = ClaimedAt,
        Status = isLost ? AttemptStatus.Unknown : (AttemptStatus)State,
        Code = Code ?? (isLost ? OutcomeMissing : null),
        Result = ToMemory(Result),
        Arguments = ToMemory(Arguments),
        ExpiresAt = ExpiresAt,
    };

    private static ReadOnlyMemory<byte>? ToMemory(byte[]? bytes) => bytes is null ? (ReadOnlyMemory<byte>?)null : bytes;
}
