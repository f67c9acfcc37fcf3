using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace ToolContracts.Connectors;

/// <summary>
/// Calls the tools of an MCP server that were imported. Before a call the server is asked for its tools, unless it was in the last ten seconds and
/// has not announced a change since: a tool that is gone, or of which anything that was reviewed is no longer so, is not called.
/// </summary>
public abstract class McpConnector
{
    /// <summary>Pages of a list; a server that says for ever that there is more is refused.</summary>
    private const int MostPages = 100;

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    private readonly McpClient _client;
    private readonly TimeProvider _time;
    private volatile KnownTools? _known;
    private int _changes;

    /// <summary>A connector to a server.</summary>
    /// <param name="client">The client, connected. Who made it ends it. Over HTTP make it on a client of the host's IHttpClientFactory, so that [Egress] holds.</param>
    /// <param name="time">The clock; null: the system's.</param>
    protected McpConnector(McpClient client, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
        _time = time ?? TimeProvider.System;

        // Registered for the client's life, which is this object's.
        client.RegisterNotificationHandler(NotificationMethods.ToolListChangedNotification, (_, _) =>
        {
            Interlocked.Increment(ref _changes);
            _known = null;
            return ValueTask.CompletedTask;
        });
    }

    /// <summary>Calls a tool that promises a structured result.</summary>
    /// <typeparam name="TArguments">What it is asked: an object whose members are the arguments.</typeparam>
    /// <typeparam name="TResult">What it answers.</typeparam>
    /// <param name="tool">The tool as it was imported.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="argumentsType">How they are written.</param>
    /// <param name="resultType">How the result is read.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The structured result.</returns>
    /// <exception cref="ToolFailedException">The tool is gone or has changed, or the server could not be asked; nothing was called.</exception>
    /// <exception cref="RemoteToolException">It was called, and answered otherwise than it promised.</exception>
    [return: Untrusted]
    protected async Task<TResult> CallAsync<TArguments, TResult>(
        RemoteTool tool, TArguments arguments, JsonTypeInfo<TArguments> argumentsType, JsonTypeInfo<TResult> resultType, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(resultType);
        return Structured(tool, await CallAsync(tool, Members(arguments, argumentsType), cancellationToken).ConfigureAwait(false), resultType);
    }

    /// <summary>Calls a tool that takes no arguments and promises a structured result.</summary>
    /// <typeparam name="TResult">What it answers.</typeparam>
    /// <param name="tool">The tool as it was imported.</param>
    /// <param name="resultType">How the result is read.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The structured result.</returns>
    /// <exception cref="ToolFailedException">The tool is gone or has changed, or the server could not be asked; nothing was called.</exception>
    /// <exception cref="RemoteToolException">It was called, and answered otherwise than it promised.</exception>
    [return: Untrusted]
    protected async Task<TResult> CallAsync<TResult>(RemoteTool tool, JsonTypeInfo<TResult> resultType, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(resultType);
        return Structured(tool, await CallAsync(tool, [], cancellationToken).ConfigureAwait(false), resultType);
    }

    /// <summary>Calls a tool that promises no structured result.</summary>
    /// <typeparam name="TArguments">What it is asked: an object whose members are the arguments.</typeparam>
    /// <param name="tool">The tool as it was imported.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="argumentsType">How they are written.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Its text, blocks joined by line feeds.</returns>
    /// <exception cref="ToolFailedException">The tool is gone or has changed, or the server could not be asked; nothing was called.</exception>
    /// <exception cref="RemoteToolException">It was called, and failed or answered with something else than text.</exception>
    [return: Untrusted]
    protected async Task<string> CallForTextAsync<TArguments>(
        RemoteTool tool, TArguments arguments, JsonTypeInfo<TArguments> argumentsType, CancellationToken cancellationToken)
    {
        return Text(tool, await CallAsync(tool, Members(arguments, argumentsType), cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Calls a tool that takes no arguments and promises no structured result.</summary>
    /// <param name="tool">The tool as it was imported.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Its text, blocks joined by line feeds.</returns>
    /// <exception cref="ToolFailedException">The tool is gone or has changed, or the server could not be asked; nothing was called.</exception>
    /// <exception cref="RemoteToolException">It was called, and failed or answered with something else than text.</exception>
    [return: Untrusted]
    protected async Task<string> CallForTextAsync(RemoteTool tool, CancellationToken cancellationToken) =>
        Text(tool, await CallAsync(tool, [], cancellationToken).ConfigureAwait(false));

    private static Dictionary<string, JsonElement> Members<TArguments>(TArguments arguments, JsonTypeInfo<TArguments> type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return JsonSerializer.SerializeToElement(arguments, type).EnumerateObject().ToDictionary(static one => one.Name, static one => one.Value);
    }

    private static TResult Structured<TResult>(RemoteTool tool, CallToolResult answer, JsonTypeInfo<TResult> resultType)
    {
        if (answer.StructuredContent is not { } content)
        {
            throw new RemoteToolException($"The remote tool '{tool.Name}' promised a structured result and gave none.");
        }

        try
        {
            return content.Deserialize(resultType) ?? throw new RemoteToolException($"The remote tool '{tool.Name}' gave null as its result.");
        }
        catch (JsonException e)
        {
            throw new RemoteToolException($"The result of the remote tool '{tool.Name}' does not have the form that it promised.", e);
        }
    }

    private static string Text(RemoteTool tool, CallToolResult answer) => answer.Content.All(static block => block is TextContentBlock)
        ? string.Join('\n', answer.Content.Cast<TextContentBlock>().Select(static block => block.Text))
        : throw new RemoteToolException($"The remote tool '{tool.Name}' answered with something else than text.");

    private async Task<CallToolResult> CallAsync(RemoteTool tool, Dictionary<string, JsonElement> arguments, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tool);
        await CheckAsync(tool, cancellationToken).ConfigureAwait(false);
        var answer = await _client.CallToolAsync(new CallToolRequestParams { Name = tool.Name, Arguments = arguments }, cancellationToken).ConfigureAwait(false);
        return answer.IsError is true ? throw new RemoteToolException($"The remote tool '{tool.Name}' answered with an error.") : answer;
    }

    private async Task CheckAsync(RemoteTool tool, CancellationToken cancellationToken)
    {
        var known = _known is { } last && _time.GetUtcNow() - last.At < Fresh ? last : await AskAsync(cancellationToken).ConfigureAwait(false);
        if (!known.Pins.TryGetValue(tool.Name, out var pin))
        {
            throw new ToolFailedException("remote-tool-gone", ToolFailure.NotStarted);
        }

        if (pin != tool.Pin)
        {
            throw new ToolFailedException("remote-tool-changed", ToolFailure.NotStarted);
        }
    }

    private async Task<KnownTools> AskAsync(CancellationToken cancellationToken)
    {
        var changes = Volatile.Read(ref _changes);
        var at = _time.GetUtcNow();
        Dictionary<string, string> pins = new(StringComparer.Ordinal);
        try
        {
            string? cursor = null;
            for (var page = 0; page == 0 || cursor is not null; page++)
            {
                var listed = page < MostPages
                    ? await _client.ListToolsAsync(new ListToolsRequestParams { Cursor = cursor }, cancellationToken).ConfigureAwait(false)
                    : throw new ToolFailedException("remote-list-endless", ToolFailure.NotStarted);
                foreach (var tool in listed.Tools)
                {
                    // Two tools of one name: nobody could say which of them a call reaches.
                    pins[tool.Name] = pins.ContainsKey(tool.Name) ? "ambiguous" : RemoteToolPin.Of(tool);
                }

                cursor = listed.NextCursor;
            }
        }
        catch (Exception e) when (e is McpException or IOException or HttpRequestException or JsonException or InvalidOperationException)
        {
            throw new ToolFailedException("remote-unreachable", ToolFailure.NotStarted, e);
        }

        var known = new KnownTools(at, pins.ToFrozenDictionary(StringComparer.Ordinal));
        if (changes == Volatile.Read(ref _changes))
        {
            _known = known;
        }

        return known;
    }

    private sealed record KnownTools(DateTimeOffset At, FrozenDictionary<string, string> Pins);
}
