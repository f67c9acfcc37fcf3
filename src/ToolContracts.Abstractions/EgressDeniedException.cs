namespace ToolContracts;

/// <summary>
/// A request of a tool was refused: its contract does not let it go there, or do that. The host has logged it and recorded it in the evidence,
/// whatever the tool makes of the exception.
/// </summary>
/// <remarks>The message names the host and what to do, for the developer; never a path, a query or a credential. The refused request itself sent nothing.</remarks>
public sealed class EgressDeniedException : HttpRequestException
{
    /// <summary>The code of every such refusal, here and in the evidence.</summary>
    public const string DeniedCode = "egress-denied";

    /// <summary>A refusal.</summary>
    /// <param name="host">The host, with its port where that is not the scheme's.</param>
    /// <param name="message">What was refused and what to do.</param>
    public EgressDeniedException(string host, string message)
        : this(host, message, innerException: null)
    {
    }

    /// <summary>A refusal that has a cause.</summary>
    /// <param name="host">The host, with its port where that is not the scheme's.</param>
    /// <param name="message">What was refused and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public EgressDeniedException(string host, string message, Exception? innerException)
        : base(HttpRequestError.Unknown, message, innerException) => Host = host;

    /// <summary>Stable code: <see cref="DeniedCode"/>.</summary>
    public string Code { get; } = DeniedCode;

    /// <summary>The host that was not reached, with its port where that is not the scheme's.</summary>
    public string Host { get; }
}
