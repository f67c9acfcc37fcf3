using Microsoft.Extensions.Logging;
using ToolContracts.Dispatch;

namespace ToolContracts.Guards.Egress;

/// <summary>
/// The innermost handler of every client of the host's factory: what it lets through is what leaves. A request in the flow of a running tool
/// is held to that tool's contract and goes over connections of its own; any other is the host's.
/// </summary>
/// <param name="tools">Sends the requests of tools.</param>
/// <param name="own">Sends the host's own; null where the client is for tools only.</param>
/// <param name="client">Name of the client.</param>
/// <param name="logger">Told of requests that no tool makes.</param>
internal sealed partial class EgressHandler(ToolTransport tools, HttpMessageHandler? own, string client, ILogger logger) : HttpMessageHandler
{
    private readonly HttpMessageInvoker? _own = own is null ? null : new HttpMessageInvoker(own);

    /// <summary>Why no tool can use the client; null where one can.</summary>
    public string? Problem => tools.Problem;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        ToolRun.Current is { } run ? SendForToolAsync(run, request, cancellationToken)
        : _own is not null ? _own.SendAsync(request, cancellationToken)
        : Task.FromException<HttpResponseMessage>(NoTool(request));

    // Blocks where a tool sends synchronously: the check of a connection is asynchronous.
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        ToolRun.Current is null && _own is not null ? _own.Send(request, cancellationToken) : SendAsync(request, cancellationToken).GetAwaiter().GetResult();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            tools.Dispose();
            _own?.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task<HttpResponseMessage> SendForToolAsync(ToolRun run, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is not { IsAbsoluteUri: true } uri)
        {
            throw new InvalidOperationException("A request needs an absolute URL.");
        }

        if (!run.TryJoin(out var ends))
        {
            throw await run.Egress.RefuseAsync(
                run, new EgressRefusal(EgressRules.Show(uri), "the tool's call has ended", "Await all that a tool begins before it returns.")).ConfigureAwait(false);
        }

        if (tools.Problem is { } problem)
        {
            throw await run.Egress.RefuseAsync(
                run, new EgressRefusal(EgressRules.Show(uri), $"the HttpClient '{client}' cannot be checked", problem)).ConfigureAwait(false);
        }

        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, ends);
        for (var hop = 0; ; hop++)
        {
            var response = await SendOnceAsync(run, request, linked.Token).ConfigureAwait(false);
            if (hop >= tools.MaxRedirects || Redirect.Of(request, response) is not { } redirect)
            {
                if (response.Content is { } content)
                {
                    response.Content = new CallContent(content, run, EgressRules.Show(request.RequestUri), ends);
                }

                return response;
            }

            response.Dispose();
            if (redirect.IsDowngrade)
            {
                throw await run.Egress.RefuseAsync(
                    run, new EgressRefusal(EgressRules.Show(redirect.To), "a redirect leads from https to http", "Ask the host over https where it sends you.")).ConfigureAwait(false);
            }

            redirect.Apply(request);
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(ToolRun run, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (run.Egress.Judge(run, request) is { } refusal)
        {
            throw await run.Egress.RefuseAsync(run, refusal).ConfigureAwait(false);
        }

        try
        {
            return await tools.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException exception) when (exception.InnerException is AddressRefusedException refused)
        {
            throw await run.Egress.RefuseAsync(run, EgressRules.OfAddress(EgressRules.Show(request.RequestUri!), refused.Block), exception).ConfigureAwait(false);
        }
    }

    private EgressDeniedException NoTool(HttpRequestMessage request)
    {
        var host = request.RequestUri is { IsAbsoluteUri: true } uri ? EgressRules.Show(uri) : "";
        LogNoTool(client, host);
        return new EgressDeniedException(
            host,
            $"The HttpClient '{client}' may not send a request to '{host}': it is for tools, and no tool is running here. "
            + "The host's own code takes a client of another name from IHttpClientFactory; a tool awaits all that it begins.");
    }

    [LoggerMessage(61, LogLevel.Warning, "The HttpClient '{Client}' is for tools, and no tool was running as it should send a request to {Host}. It was refused.")]
    private partial void LogNoTool(string client, string host);
}
