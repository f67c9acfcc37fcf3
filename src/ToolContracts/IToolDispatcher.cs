namespace ToolContracts;

/// <summary>Runs calls through the guards of their contracts.</summary>
public interface IToolDispatcher
{
    /// <summary>Runs one call, or refuses it. Every doubt refuses.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">
    /// The caller's wish to stop waiting. A call whose effect may have begun ends as <see cref="ToolOutcome.Unknown"/>, never as if nothing happened.
    /// </param>
    /// <returns>What became of it. Refusals are values; an exception is a bug.</returns>
    ValueTask<ToolOutcome> DispatchAsync(ToolCall call, CancellationToken cancellationToken);
}
