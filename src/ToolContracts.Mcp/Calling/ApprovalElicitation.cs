using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using ToolContracts.Approvals;
using ToolContracts.Evidence;
using ToolContracts.Ledger;
using ToolContracts.Mcp.State;

namespace ToolContracts.Mcp.Calling;

/// <summary>
/// Sends the person at a client to where the call is decided over. What the client answers decides nothing: it only says that the person went
/// there. Whether the call may run is in the host's store, and the call is dispatched again to find out.
/// </summary>
internal sealed class ApprovalElicitation(
    IToolApprovals approvals, IToolStore store, ClientState state, ApprovalAddress address, McpToolOptions options, TimeProvider time)
{
    private const string Purpose = "tools/call approval";
    private const string Question = "approval";
    private static readonly TimeSpan AnswerLifetime = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Takes back the state of a call that went to its client with a question, once, and waits for the decision where its person went there.</summary>
    /// <returns>Whether the client was asked already.</returns>
    /// <exception cref="McpProtocolException">The state is not this server's for this call, is too old, or was used.</exception>
    public async ValueTask<bool> TakeBackAsync(RequestContext<CallToolRequestParams> request, ToolCall call, CancellationToken cancellationToken)
    {
        if (request.Params.RequestState is not { } text)
        {
            return false;
        }

        if (state.Open(Purpose, call.Caller, SubjectOf(call), text) is not { } opened || !await UseAsync(opened, cancellationToken).ConfigureAwait(false))
        {
            throw new McpProtocolException(
                "The requestState is none of this server's for this call, is too old, or was used before. Nothing ran. Call again without it.",
                McpErrorCode.InvalidParams);
        }

        if (request.Params.InputResponses?.TryGetValue(Question, out var answer) == true
            && answer.Deserialize(InputResponse.ElicitResultJsonTypeInfo)?.IsAccepted == true)
        {
            await DecidedAsync(call.Caller.Tenant, opened.Data, cancellationToken).ConfigureAwait(false);
        }

        return true;
    }

    /// <summary>Asks the client to open the address, and waits for the decision where it did.</summary>
    /// <returns>Whether the call is to be dispatched again.</returns>
    /// <exception cref="InputRequiredException">The client comes back with the answer: the SDK sends it the question.</exception>
    public async ValueTask<bool> AskAsync(
        RequestContext<CallToolRequestParams> request, ToolCall call, ToolOutcome.ApprovalRequired required, CancellationToken cancellationToken)
    {
        if (request.Server.ClientCapabilities?.Elicitation?.Url is null || address.Of(required.ProposalId) is not { } url)
        {
            return false;
        }

        var question = new ElicitRequestParams
        {
            Mode = "url",
            ElicitationId = Guid.NewGuid().ToString("N"),
            Url = url,
            Message = $"Somebody has to approve the call of {call.Tool} before it runs. Open the page to see what it would do.",
        };
        if (Protocol.ComesBack(request.Server.NegotiatedProtocolVersion))
        {
            throw new InputRequiredException(
                new Dictionary<string, InputRequest> { [Question] = InputRequest.ForElicitation(question) },
                state.Protect(Purpose, call.Caller, SubjectOf(call), required.ProposalId, AnswerLifetime));
        }

        return await AskedAsync(request.Server, question, cancellationToken).ConfigureAwait(false)
            && await DecidedAsync(call.Caller.Tenant, required.ProposalId, cancellationToken).ConfigureAwait(false);
    }

    // A client that cannot be asked after all is told what everybody is told.
    private static async ValueTask<bool> AskedAsync(McpServer server, ElicitRequestParams question, CancellationToken cancellationToken)
    {
        try
        {
            return (await server.ElicitAsync(question, cancellationToken).ConfigureAwait(false)).IsAccepted;
        }
        catch (Exception exception) when (exception is McpException or InvalidOperationException)
        {
            return false;
        }
    }

    private async ValueTask<bool> UseAsync(OpenedState opened, CancellationToken cancellationToken)
    {
        try
        {
            return await store.TryUseTokenAsync(opened.Name, opened.ExpiresAt, cancellationToken).ConfigureAwait(false);
        }
        catch (StoreUnavailableException)
        {
            throw new McpProtocolException("The server cannot keep its promises now. Nothing ran. Call again later.", McpErrorCode.InternalError);
        }
    }

    private async ValueTask<bool> DecidedAsync(string tenant, string proposalId, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            try
            {
                if (await approvals.FindAsync(tenant, proposalId, cancellationToken).ConfigureAwait(false) is not { State: ProposalState.Pending })
                {
                    return true;
                }
            }
            catch (StoreUnavailableException)
            {
                // The dispatcher meets the same store, and says so in its outcome.
                return true;
            }

            if (time.GetElapsedTime(started) >= options.ApprovalWait)
            {
                return false;
            }

            await Task.Delay(Pause, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private static string SubjectOf(ToolCall call) => $"{call.Tool} {Digest.Of(call.Arguments.Span)}";
}
