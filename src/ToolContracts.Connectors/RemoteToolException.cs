namespace ToolContracts.Connectors;

/// <summary>
/// A remote tool was called and did not answer as it said that it would. Nobody knows what it did, so the call of a tool with a side effect is
/// Unknown. Nothing that the server said is in the message.
/// </summary>
/// <param name="message">What is wrong with the answer.</param>
/// <param name="innerException">The cause; null where there is none.</param>
public sealed class RemoteToolException(string message, Exception? innerException = null) : Exception(message, innerException);
