using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using ToolContracts.Dispatch;
using ToolContracts.Evidence;
using ToolContracts.Identity;

namespace ToolContracts.Guards.Egress;

/// <summary>
/// Holds the requests of running tools to their contracts. It stands before every tool: one that names no host reaches none. Unlike the guards
/// of a call it says no by an exception, since it answers the tool's code; that a tool swallows it changes nothing about the evidence.
/// </summary>
/// <param name="evidence">Takes the record of each refusal.</param>
/// <param name="options">What the operator allows.</param>
/// <param name="tokens">Knows the tokens that are for this host; null where it takes none.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told of each refusal.</param>
internal sealed partial class EgressGuard(EvidenceQueue evidence, EgressOptions options, HostTokens? tokens, TimeProvider time, ILogger<EgressGuard> logger)
{
    private readonly ConcurrentDictionary<string, EgressRules> _rules = new(StringComparer.Ordinal);
    private readonly AddressPolicy _policy = new(options);

    /// <summary>Bytes of one response's body.</summary>
    public long MaxResponseBytes => options.MaxResponseBytes;

    /// <summary>Judges a request of a run.</summary>
    /// <returns>Why it is refused; null where it is not.</returns>
    public EgressRefusal? Judge(ToolRun run, HttpRequestMessage request) =>
        _rules.GetOrAdd(run.Call.Contract.FullName, static (_, made) => new EgressRules(made.Contract, made.Policy), (run.Call.Contract, Policy: _policy))
            .Judge(request, run.MayChange)
        ?? (tokens?.AreIn(request) == true ? EgressRules.OfToken(request.RequestUri!) : null);

    /// <summary>Logs and records a refusal.</summary>
    /// <returns>What to throw.</returns>
    public async ValueTask<EgressDeniedException> RefuseAsync(ToolRun run, EgressRefusal refusal, Exception? cause = null)
    {
        LogRefused(run.Call.Contract.FullName, run.Call.CallId, refusal.Host, refusal.Reason, refusal.Fix);

        // A refusal stands whether or not it could be recorded.
        await evidence.EnqueueAsync(EvidenceOf.RefusedRequest(run.Call, refusal, time.GetUtcNow())).ConfigureAwait(false);
        return new EgressDeniedException(
            refusal.Host, $"Tool '{run.Call.Contract.FullName}' may not send a request to '{refusal.Host}': {refusal.Reason}. {refusal.Fix}", cause);
    }

    [LoggerMessage(60, LogLevel.Warning, "{Tool}: call {CallId} may not send a request to {Host}: {Reason}. {Fix}")]
    private partial void LogRefused(string tool, string callId, string host, string reason, string fix);
}
