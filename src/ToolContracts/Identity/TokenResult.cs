namespace ToolContracts.Identity;

/// <summary>What became of a token: one of a closed set.</summary>
public abstract record TokenResult
{
    private TokenResult()
    {
    }

    /// <summary>The token is good.</summary>
    /// <param name="Caller">Who calls.</param>
    /// <param name="PriorActors">
    /// Who acted before the caller's actor, the latest first; empty where nobody did. For records only: they have no authority in the call (RFC 8693, 4.1).
    /// </param>
    /// <param name="ExpiresAt">From when on the token is refused, clock skew included.</param>
    public sealed record Accepted(Caller Caller, IReadOnlyList<string> PriorActors, DateTimeOffset ExpiresAt) : TokenResult;

    /// <summary>The token is refused.</summary>
    /// <param name="Code">Stable code of <see cref="TokenCodes"/>, for the host. A client is told no more than that it is not authenticated.</param>
    /// <param name="Reason">Why, for the operator. It holds nothing of the token.</param>
    public sealed record Refused(string Code, string Reason) : TokenResult;
}
