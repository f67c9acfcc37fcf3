using ToolContracts.Hosting;

namespace ToolContracts.Dispatch;

/// <summary>Finds the tool of a call. What is not there is denied, like what is not granted.</summary>
internal sealed class ToolDispatcher(ToolHost host) : IToolDispatcher
{
    public async ValueTask<ToolOutcome> DispatchAsync(ToolCall call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        var tools = await host.ToolsAsync().ConfigureAwait(false);
        if (tools.TryGetValue(call.Tool, out var pipeline))
        {
            return await pipeline.RunAsync(call, cancellationToken).ConfigureAwait(false);
        }

        var services = host.Shared;
        var outcome = new ToolOutcome.Denied(services.CallIds.Next());
        await services.Evidence.EnqueueAsync(EvidenceOf.NoSuchTool(outcome.CallId, call.Caller, services.Time.GetUtcNow())).ConfigureAwait(false);
        RefusalLog.Refused(services.Logger, "(no such tool)", outcome.CallId, call.Caller.Actor, call.Caller.Tenant, outcome.Code, "the call names no tool of this host");
        return outcome;
    }
}
