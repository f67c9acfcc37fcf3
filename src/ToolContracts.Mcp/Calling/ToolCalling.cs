using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using ToolContracts.Contracts;
using ToolContracts.Mcp.Clients;
using ToolContracts.Mcp.Identity;
using ToolContracts.Mcp.Listing;

namespace ToolContracts.Mcp.Calling;

/// <summary>Answers <c>tools/call</c>: from the bytes of the request to the dispatcher, and from its outcome to a result.</summary>
internal sealed class ToolCalling(IToolDispatcher dispatcher, ShownTools tools, RequestCaller callers, ApprovalElicitation approvals, OutcomeResults results)
{
    // No tool has this name, so the dispatcher denies it, and writes it down, as any other that is not there.
    private const string NoTool = "";

    /// <summary>Runs a call through the guards of its contract.</summary>
    public async ValueTask<CallToolResult> CallAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken)
    {
        var caller = callers.Of(request);
        var tool = (await tools.GetAsync().WaitAsync(cancellationToken).ConfigureAwait(false)).Find(request.Params.Name);
        var call = new ToolCall(tool?.Contract.FullName ?? NoTool, RawArguments.Of(request), caller) { Dialect = SchemaDialect.Mcp };

        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, RequestCaller.AbortedOf(request));
        var answered = await approvals.TakeBackAsync(request, call, ends.Token).ConfigureAwait(false);
        var outcome = await DispatchAsync(request, call, ends.Token).ConfigureAwait(false);
        if (!answered && outcome is ToolOutcome.ApprovalRequired required && await approvals.AskAsync(request, call, required, ends.Token).ConfigureAwait(false))
        {
            outcome = await DispatchAsync(request, call, ends.Token).ConfigureAwait(false);
        }

        return results.Of(outcome, tool, request.Server.NegotiatedProtocolVersion);
    }

    private async ValueTask<ToolOutcome> DispatchAsync(RequestContext<CallToolRequestParams> request, ToolCall call, CancellationToken cancellationToken)
    {
        using var flow = ClientFlow.Enter(request);
        if (CallProgress.Begin(request, cancellationToken) is not { } progress)
        {
            return await dispatcher.DispatchAsync(call, cancellationToken).ConfigureAwait(false);
        }

        await using (progress.ConfigureAwait(false))
        {
            return await dispatcher.DispatchAsync(call with { Progress = progress }, cancellationToken).ConfigureAwait(false);
        }
    }
}
