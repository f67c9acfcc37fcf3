using ModelContextProtocol.Protocol;

namespace ToolContracts.Mcp.Clients;

/// <summary>
/// The client that called, for a tool that takes it as <c>[Injected]</c>: to let its model write, to ask its person, and to tell it what happens.
/// What is sent reaches a model or a person outside of this host, and what comes back is untrusted.
/// </summary>
/// <remarks>
/// What holds a secret of this host, as <see cref="Results.ISecretScan"/> finds it, is not sent: <see cref="ToolClientException"/>. A call that came by another way than MCP has no client that can do anything.
/// </remarks>
public interface IToolClient
{
    /// <summary>Whether there is a client that lets its model write.</summary>
    bool CanSample { get; }

    /// <summary>Whether there is a client that asks its person by a form.</summary>
    bool CanAsk { get; }

    /// <summary>Lets the client's model write.</summary>
    /// <param name="prompt">What the model is told.</param>
    /// <param name="maxTokens">How much it may write.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What it wrote; empty where that is no text.</returns>
    /// <exception cref="ToolClientException">The client cannot do that, or a secret would be sent.</exception>
    [return: Untrusted]
    Task<string> SampleAsync([ModelContext] string prompt, int maxTokens, CancellationToken cancellationToken);

    /// <summary>Asks the person at the client by a form. Never for secrets: what is typed goes through the client.</summary>
    /// <param name="message">What the person is told.</param>
    /// <param name="form">What is asked for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What was answered, by the client's word.</returns>
    /// <exception cref="ToolClientException">The client cannot do that, or a secret would be sent.</exception>
    Task<ElicitResult> AskAsync([ModelContext] string message, ElicitRequestParams.RequestSchema form, CancellationToken cancellationToken);

    /// <summary>Tells the client something, where it wants to hear of that level. Nothing happens where it does not, or where there is none.</summary>
    /// <param name="level">How grave it is.</param>
    /// <param name="message">What.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Ends when it is sent.</returns>
    /// <exception cref="ToolClientException">A secret would be sent.</exception>
    Task LogAsync(LoggingLevel level, [ModelContext] string message, CancellationToken cancellationToken);
}
