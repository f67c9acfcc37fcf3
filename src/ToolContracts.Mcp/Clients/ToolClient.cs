using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using ToolContracts.Results;

namespace ToolContracts.Mcp.Clients;

/// <summary>The client of the call in whose flow it is asked. What is sent to it holds no secret of this host, as a result holds none.</summary>
internal sealed partial class ToolClient(ISecretScan secrets, ILogger<ToolClient> logger) : IToolClient
{
    public bool CanSample => Server?.ClientCapabilities?.Sampling is not null;

    public bool CanAsk => Server?.ClientCapabilities?.Elicitation?.Form is not null;

    private static McpServer? Server => ClientFlow.Current?.Server;

    public async Task<string> SampleAsync(string prompt, int maxTokens, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        if (!CanSample)
        {
            throw new ToolClientException("The client does not let its model write.");
        }

        Hold("prompt", secrets.Find(prompt));

        var written = await WithAsync(server => server.SampleAsync(
            new CreateMessageRequestParams
            {
                Messages = [new SamplingMessage { Role = Role.User, Content = [new TextContentBlock { Text = prompt }] }],
                MaxTokens = maxTokens,
            },
            cancellationToken)).ConfigureAwait(false);
        return string.Concat(written.Content.OfType<TextContentBlock>().Select(static block => block.Text));
    }

    public Task<ElicitResult> AskAsync(string message, ElicitRequestParams.RequestSchema form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(form);
        if (!CanAsk)
        {
            throw new ToolClientException("The client does not ask its person.");
        }

        Hold("question", secrets.Find(message));
        Hold("form", secrets.Find(JsonSerializer.SerializeToUtf8Bytes(form, McpJsonUtilities.DefaultOptions)));
        return WithAsync(server => server.ElicitAsync(new ElicitRequestParams { Message = message, RequestedSchema = form }, cancellationToken));
    }

    public async Task LogAsync(LoggingLevel level, string message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (Server is not { } server || !Wants(server, level))
        {
            return;
        }

        Hold("log message", secrets.Find(message));
        await server.SendNotificationAsync(
            NotificationMethods.LoggingMessageNotification,
            new LoggingMessageNotificationParams { Level = level, Logger = ClientFlow.Current?.Params.Name, Data = JsonSerializer.SerializeToElement(JsonValue.Create(message), McpJsonUtilities.DefaultOptions) },
            cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    // Until a client of before 2026-07-28 sets a level it is up to the server what it sends; later ones get what they ask for.
    private static bool Wants(McpServer server, LoggingLevel level) =>
        server.LoggingLevel is { } wanted ? level >= wanted : !Protocol.ComesBack(server.NegotiatedProtocolVersion);

    private static async Task<T> WithAsync<T>(Func<McpServer, ValueTask<T>> ask)
    {
        try
        {
            return await ask(Server ?? throw new ToolClientException("The call has ended.")).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is McpException or InvalidOperationException)
        {
            throw new ToolClientException("The client did not do what it was asked.", exception);
        }
    }

    private void Hold(string what, string? leak)
    {
        if (leak is null)
        {
            return;
        }

        LogLeak(ClientFlow.Current?.Params.Name, what, leak);
        throw new ToolClientException($"The {what} for the client holds {leak}. It was not sent.");
    }

    [LoggerMessage(
        41,
        LogLevel.Error,
        "{Tool}: the {What} for the client holds {Secret}, and is not sent. Find out how it came there, and change it: whoever holds it elsewhere may use it.")]
    private partial void LogLeak(string? tool, string what, string secret);
}
