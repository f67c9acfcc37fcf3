using System.Threading.Channels;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace ToolContracts.Mcp.Calling;

/// <summary>
/// Sends a tool's progress to its client, in order and before the result. A client that does not keep up misses the oldest of what waits; a tool
/// never waits for it.
/// </summary>
internal sealed class CallProgress : IProgress<string>, IAsyncDisposable
{
    private const int Waiting = 256;

    private readonly Channel<string> _texts = Channel.CreateBounded<string>(
        new BoundedChannelOptions(Waiting) { SingleReader = true, FullMode = BoundedChannelFullMode.DropOldest });

    private readonly Task _sending;

    private CallProgress(McpServer server, ProgressToken token, CancellationToken cancellationToken) => _sending = SendAsync(server, token, cancellationToken);

    /// <summary>Begins, where the client has asked for progress.</summary>
    /// <returns>Null where it has not.</returns>
    public static CallProgress? Begin(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken) =>
        request.Params.ProgressToken is { } token ? new CallProgress(request.Server, token, cancellationToken) : null;

    public void Report(string value) => _texts.Writer.TryWrite(value);

    public async ValueTask DisposeAsync()
    {
        _texts.Writer.TryComplete();
        await _sending.ConfigureAwait(false);
    }

    private async Task SendAsync(McpServer server, ProgressToken token, CancellationToken cancellationToken)
    {
        var last = -1d;
        await foreach (var text in _texts.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            var value = ProgressText.Read(text, last);
            last = value.Progress;
            try
            {
                await server.NotifyProgressAsync(token, value, cancellationToken: cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException or InvalidOperationException or ObjectDisposedException)
            {
                // The client is gone. What the tool does is not up to who listens.
                _texts.Writer.TryComplete();
                return;
            }
        }
    }
}
