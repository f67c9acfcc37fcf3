namespace ToolContracts.Mcp.Clients;

/// <summary>
/// The client cannot do what a tool asks of it, or did not do it, or was not asked because a secret of this host would be sent. What became of the tool's own effect, the tool alone knows: one that asks before it
/// does anything may turn this into <see cref="ToolFailedException"/>.
/// </summary>
public sealed class ToolClientException : Exception
{
    /// <summary>A client that cannot.</summary>
    /// <param name="message">What it cannot, for the operator's log.</param>
    /// <param name="innerException">The cause; null where the client never said that it can.</param>
    public ToolClientException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
