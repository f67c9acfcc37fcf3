using Microsoft.Extensions.Logging;
using ToolContracts.Contracts;
using ToolContracts.Dispatch;
using ToolContracts.Evidence;
using ToolContracts.Ledger;
using ToolContracts.Results.Scanning;

namespace ToolContracts.Results;

/// <summary>
/// Decides what of a result its caller gets, each time that it is given out: what the ledger keeps is the whole of it. Redacted by the caller's
/// clearance of this call; withheld where it holds a secret of this host.
/// </summary>
internal sealed partial class ResultDelivery(LeakScan scan, ResultOptions options, IToolStore store, ILogger<IToolDispatcher> logger)
{
    /// <summary>The stable code of a result that is not shown.</summary>
    public const string Withheld = "result-withheld";

    /// <summary>Knows the secrets of this host.</summary>
    public LeakScan Scan { get; } = scan;

    /// <summary>What the caller of a run gets.</summary>
    public (ToolOutcome Outcome, string? Reason) Deliver(GuardedCall call, ReadOnlyMemory<byte> result, ReadOnlyMemory<byte> classified) =>
        Deliver(call, result, ClassifiedSpans.Read(classified.Span, result.Length), call.Contract.Hash, call.CallId, isReplayed: false);

    /// <summary>What the caller of a repeated call gets of the recorded result.</summary>
    public (ToolOutcome Outcome, string? Reason) Replay(GuardedCall call, AttemptOutcome.Completed completed, ClaimResult.Replayed replayed)
    {
        var result = completed.Result;
        if (Scan.Find(result.Span) is { } leak)
        {
            LogLeak(logger, call.Contract.FullName, call.CallId, "recorded result", leak);
            return (Hide(call, replayed.ContractHash, replayed.CallId, isReplayed: true), Reason(leak));
        }

        // What the marks of another contract say may not be what this one says: then all of it is what the ceiling lets out.
        var ceiling = call.Contract.ResultCeiling;
        var spans = ClassifiedSpans.Read(completed.Classified.Span, result.Length);
        return Deliver(
            call, result,
            replayed.ContractHash == call.Contract.Hash || ceiling is DataClass.Public or DataClass.Internal ? spans : [ClassifiedSpan.Whole(result.Length, ceiling), .. spans],
            replayed.ContractHash, replayed.CallId, isReplayed: true);
    }

    /// <summary>What the caller of a run gets whose result holds a secret.</summary>
    public static ToolOutcome Hide(GuardedCall call) => Hide(call, call.Contract.Hash, call.CallId, isReplayed: false);

    /// <summary>Why, for the operator: the name of the secret, never its value.</summary>
    public static string Reason(string leak) => "canary " + leak;

    /// <summary>Says in the log that a secret was held back.</summary>
    public void Report(GuardedCall call, string what, string leak) => LogLeak(logger, call.Contract.FullName, call.CallId, what, leak);

    private (ToolOutcome Outcome, string? Reason) Deliver(
        GuardedCall call, ReadOnlyMemory<byte> result, IReadOnlyList<ClassifiedSpan> spans, string contractHash, string ranAs, bool isReplayed)
    {
        if (spans.Count == 0)
        {
            return (new ToolOutcome.Completed(call.CallId, result, isReplayed) { Provenance = Provenance(call, contractHash, ranAs, []) }, null);
        }

        return Redact(call, result, spans, contractHash, ranAs, isReplayed);
    }

    private (ToolOutcome Outcome, string? Reason) Redact(
        GuardedCall call, ReadOnlyMemory<byte> result, IReadOnlyList<ClassifiedSpan> spans, string contractHash, string ranAs, bool isReplayed)
    {
        var redactor = new ResultRedactor(options, digest => Pseudonym(call.Caller.Tenant, digest));
        var (shown, redacted) = redactor.Redact(result, spans, call.Clearance);
        var reason = redacted.Count == 0 ? null : "not cleared for " + string.Join(", ", redacted);
        return shown is { } bytes
            ? (new ToolOutcome.Completed(call.CallId, bytes, isReplayed) { Provenance = Provenance(call, contractHash, ranAs, redacted) }, reason)
            : (Hide(call, contractHash, ranAs, isReplayed), reason);
    }

    // A key that cannot be read takes nobody's result away: what it would name is masked.
    private Digest? Pseudonym(string tenant, Digest digest)
    {
        try
        {
            return store.Pseudonym(tenant, digest);
        }
        catch (StoreUnavailableException)
        {
            return null;
        }
    }

    // A tool with a side effect has had it, and must not be taken for one that failed.
    private static ToolOutcome Hide(GuardedCall call, string contractHash, string ranAs, bool isReplayed) => call.Contract.SideEffect == SideEffect.None
        ? new ToolOutcome.Failed(call.CallId, Withheld, MayRetry: false)
        : new ToolOutcome.Withheld(call.CallId, isReplayed) { Provenance = Provenance(call, contractHash, ranAs, []) };

    private static ResultProvenance Provenance(GuardedCall call, string contractHash, string ranAs, IReadOnlyList<DataClass> redacted) => new()
    {
        Tool = call.Contract.FullName,
        ContractHash = contractHash,
        CallId = ranAs,
        Ceiling = call.Contract.ResultCeiling,
        HasUntrustedText = call.HasUntrustedText,
        Redacted = redacted,
    };

    [LoggerMessage(60, LogLevel.Error, "{Tool}: the {What} of call {CallId} holds {Canary}, and is withheld. Find out how it came there, and change it: whoever holds it elsewhere may use it.")]
    private static partial void LogLeak(ILogger logger, string tool, string callId, string what, string canary);
}
