using ToolContracts.Hosting;

namespace ToolContracts.Dispatch;

/// <summary>Finds the tool of a call. What is not there is denied, like what is not granted.</summary>
internal sealed class ToolDispatcher(ToolHost host) : IToolDispatcher
{
    public async ValueTask<ToolOutcome> DispatchAsync(ToolCall call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        var tools = await host.ToolsAsync().ConfigureAwait(false);
        tools.TryGetValue(call.Tool, out var pipeline);
        var telemetry = host.Shared.Telemetry;
        var observation = telemetry.Begin(pipeline?.Contract, call.Caller);
        try
        {
            var outcome = pipeline is null
                ? await RefuseAsync(call.Caller).ConfigureAwait(false)
                : await pipeline.RunAsync(call, cancellationToken).ConfigureAwait(false);
            telemetry.End(in observation, outcome);
            return outcome;
        }
        catch (Exception exception)
        {
            Telemetry.ToolTelemetry.Abandon(in observation, exception);
            throw;
        }
    }

    private async ValueTask<ToolOutcome> RefuseAsync(Caller caller)
    {
        var services = host.Shared;
        var outcome = new ToolOutcome.Denied(services.CallIds.Next());
        services.Telemetry.Refused(contract: null, "no-such-tool");
        await services.Evidence.EnqueueAsync(EvidenceOf.NoSuchTool(outcome.CallId, caller, services.Time.GetUtcNow())).ConfigureAwait(false);
        RefusalLog.Refused(services.Logger, "(no such tool)", outcome.CallId, caller.Actor, caller.Tenant, outcome.Code, "the call names no tool of this host");
        return outcome;
    }
}
