using ToolContracts.Evidence;
using ToolContracts.Guards.Egress;

namespace ToolContracts.Dispatch;

/// <summary>What the log says of a call.</summary>
internal static class EvidenceOf
{
    private const int LongestWaiting = 4096;

    /// <summary>A call is about to run.</summary>
    public static EvidenceRecord Intent(GuardedCall call, DateTimeOffset now) =>
        Record(call, EvidenceType.Intent, "intent", reason: null, now);

    /// <summary>A call that had been claimed has ended.</summary>
    public static EvidenceRecord Outcome(GuardedCall call, string code, string? reason, ReadOnlyMemory<byte>? result, DateTimeOffset now) =>
        Record(call, EvidenceType.Outcome, code, reason, now, result);

    /// <summary>A call that claims nothing has ended.</summary>
    public static EvidenceRecord Read(GuardedCall call, string code, string? reason, ReadOnlyMemory<byte>? result, DateTimeOffset now) =>
        Record(call, EvidenceType.Read, code, reason, now, result);

    /// <summary>A call was refused.</summary>
    public static EvidenceRecord Refusal(GuardedCall call, Refusal refusal, DateTimeOffset now) =>
        Record(call, EvidenceType.Refusal, refusal.Outcome.Code, refusal.Reason, now);

    /// <summary>A request of a running tool was refused. Its host is part of what an argument may say, and all of it that is kept.</summary>
    public static EvidenceRecord RefusedRequest(GuardedCall call, EgressRefusal refusal, DateTimeOffset now) =>
        Record(call, EvidenceType.Refusal, EgressDeniedException.DeniedCode, refusal.Reason, now) with { Subject = refusal.Host };

    /// <summary>A call named no tool of this host. Its name is a stranger's text and stays out of the log.</summary>
    public static EvidenceRecord NoSuchTool(string callId, Caller caller, DateTimeOffset now) => new()
    {
        Type = EvidenceType.Refusal,
        At = now,
        CallId = callId,
        Tenant = caller.Tenant,
        Actor = caller.Actor,
        OnBehalfOf = caller.OnBehalfOf,
        Task = caller.Task,
        Code = "denied",
        Reason = "no such tool",
    };

    /// <summary>A value that the store's writer hashes where it is short. What waits to be written takes memory, so a long one is hashed here.</summary>
    public static EvidenceValue Value(ReadOnlyMemory<byte> bytes) => bytes.Length <= LongestWaiting ? EvidenceValue.Of(bytes) : EvidenceValue.Of(Digest.Of(bytes.Span));

    private static EvidenceRecord Record(
        GuardedCall call, EvidenceType type, string code, string? reason, DateTimeOffset now, ReadOnlyMemory<byte>? result = null) => new()
        {
            Type = type,
            At = now,
            CallId = call.CallId,
            Tenant = call.Caller.Tenant,
            Actor = call.Caller.Actor,
            OnBehalfOf = call.Caller.OnBehalfOf,
            Task = call.Caller.Task,
            Tool = call.Contract.FullName,
            ContractHash = call.Contract.Hash,
            Arguments = call.ArgumentsOfEvidence,
            Key = call.Key is { } key ? EvidenceValue.Of(System.Text.Encoding.UTF8.GetBytes(key.Key)) : default,
            Result = result is { } bytes ? Value(bytes) : default,
            Code = code,
            Reason = reason,
            GrantIds = call.GrantIds,
            Subject = call.Undoes is { } undone ? "undoes " + undone.CallId : null,
            Proposal = call.Approval?.Id,
            Approval = call.Approval is { } approval ? EvidenceValue.Of(approval.Digest) : default,
        };
}
