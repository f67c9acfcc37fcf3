using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace ToolContracts.AI.Tests;

/// <summary>Stands for the model, which a test cannot have: says one message after another, whatever it is told, and keeps what it was told.</summary>
public sealed class ScriptedModel(params ChatMessage[] says) : IChatClient
{
    private int _said;

    public List<ChatMessage> Heard { get; private set; } = [];

    /// <summary>The names of the functions that it was offered.</summary>
    public IReadOnlyList<string> Offered { get; private set; } = [];

    /// <summary>The results of functions that it was last told, in order.</summary>
    public IEnumerable<string> Results => Heard.SelectMany(static message => message.Contents).OfType<FunctionResultContent>().Select(static content => content.Result!.ToString()!);

    public static ChatMessage Calls(params (string Id, string Name, string Arguments)[] calls) => new(
        ChatRole.Assistant,
        [.. calls.Select(static call => FunctionCallContent.CreateFromParsedArguments(
            call.Arguments, call.Id, call.Name, static json => System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, object?>>(json)))]);

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        Heard = [.. messages];
        Offered = [.. options?.Tools?.Select(static tool => tool.Name) ?? []];
        return Task.FromResult(new ChatResponse(_said < says.Length ? says[_said++] : new ChatMessage(ChatRole.Assistant, "done")));
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
