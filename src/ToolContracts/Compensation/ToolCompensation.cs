using Microsoft.Extensions.Logging;
using ToolContracts.Dispatch;
using ToolContracts.Evidence;
using ToolContracts.Hosting;
using ToolContracts.Ledger;

namespace ToolContracts.Compensation;

/// <summary>Runs a compensation, then moves the call that it undid. Where the host dies between the two, the next one finds the first done by its key.</summary>
internal sealed partial class ToolCompensation(ToolHost host) : IToolCompensation
{
    private const int LongestReason = 1024;

    public async ValueTask<CompensationResult> CompensateAsync(string callId, Caller caller, string reason, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(callId);
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(reason.Length, LongestReason, nameof(reason));
        var tools = await host.ToolsAsync().ConfigureAwait(false);
        var services = host.Shared;
        var attempt = await services.Store.ReadAttemptAsync(callId, cancellationToken).ConfigureAwait(false);
        if (attempt is null || attempt.Tenant != caller.Tenant)
        {
            // A call of another tenant is not there, and its identity stays out of this tenant's evidence.
            return await RefuseAsync(caller, attempt: null, "not-found").ConfigureAwait(false);
        }

        if (attempt.Status == AttemptStatus.Compensated)
        {
            return new CompensationResult.Compensated(attempt.Code);
        }

        if (attempt.Status != AttemptStatus.Completed)
        {
            return await RefuseAsync(caller, attempt, attempt.Status == AttemptStatus.Expired ? "not-found" : "not-completed").ConfigureAwait(false);
        }

        if (attempt.Arguments is null || !tools.TryGetValue(attempt.Tool, out var pipeline) || CompensationOf(pipeline, tools) is not { } compensation)
        {
            return await RefuseAsync(caller, attempt, "no-compensation").ConfigureAwait(false);
        }

        var composed = pipeline.Compose(attempt, caller);
        if (composed.Undone is not { } undone)
        {
            return await RefuseAsync(caller, attempt, composed.Problem!).ConfigureAwait(false);
        }

        var outcome = await compensation.RunAsync(
            new ToolCall(compensation.Contract.FullName, composed.Arguments, caller), undone, cancellationToken).ConfigureAwait(false);
        return outcome switch
        {
            ToolOutcome.Completed completed => await MoveAsync(attempt, completed.Provenance.CallId, caller, reason).ConfigureAwait(false),
            ToolOutcome.Withheld withheld => await MoveAsync(attempt, withheld.Provenance.CallId, caller, reason).ConfigureAwait(false),
            _ => new CompensationResult.NotDone(outcome),
        };
    }

    private static ToolPipeline? CompensationOf(ToolPipeline pipeline, IReadOnlyDictionary<string, ToolPipeline> tools) =>
        pipeline.HiddenCompensation ?? (pipeline.CompensationTool is { } name ? tools.GetValueOrDefault(name) : null);

    // Not the caller's token: the effect is undone, whoever still waits for it.
    private async ValueTask<CompensationResult> MoveAsync(Attempt attempt, string byCall, Caller caller, string reason)
    {
        var services = host.Shared;
        var moved = await services.Store.ReconcileAsync(
            new NewReconciliation(attempt.FencingToken, attempt.CallId, new AttemptOutcome.Compensated(byCall), caller.Actor, reason), CancellationToken.None).ConfigureAwait(false);
        if (moved != ReconcileResult.Reconciled
            && await services.Store.ReadAttemptAsync(attempt.CallId, CancellationToken.None).ConfigureAwait(false) is not { Status: AttemptStatus.Compensated })
        {
            LogNotMoved(services.Logger, attempt.Tool, attempt.CallId, byCall, moved);
        }

        return new CompensationResult.Compensated(byCall);
    }

    private async ValueTask<CompensationResult> RefuseAsync(Caller caller, Attempt? attempt, string code)
    {
        var services = host.Shared;
        var callId = services.CallIds.Next();
        var record = new EvidenceRecord
        {
            Type = EvidenceType.Refusal,
            At = services.Time.GetUtcNow(),
            CallId = callId,
            Tenant = caller.Tenant,
            Actor = caller.Actor,
            OnBehalfOf = caller.OnBehalfOf,
            Task = caller.Task,
            Tool = attempt?.Tool,
            Code = "not-compensated",
            Reason = code,
            Subject = attempt is null ? null : "undoes " + attempt.CallId,
        };
        await services.Evidence.EnqueueAsync(record).ConfigureAwait(false);
        RefusalLog.Refused(services.Logger, attempt?.Tool ?? "(no such call)", callId, caller.Actor, caller.Tenant, "not-compensated", code);
        return new CompensationResult.NotPossible(code);
    }

    [LoggerMessage(50, LogLevel.Warning, "{Tool}: call {CallId} was undone by {ByCall}, and is not kept as undone: {Result}. Its retention ended meanwhile, or somebody reconciled it.")]
    private static partial void LogNotMoved(ILogger logger, string tool, string callId, string byCall, ReconcileResult result);
}
