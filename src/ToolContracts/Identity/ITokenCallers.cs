namespace ToolContracts.Identity;

/// <summary>Turns a bearer token into a caller, or refuses it. Every doubt refuses.</summary>
public interface ITokenCallers
{
    /// <summary>Looks at a token: signature, issuer, audience, times, and who calls by it.</summary>
    /// <param name="token">The token as it came, without <c>Bearer</c>. It is never logged and never kept.</param>
    /// <param name="cancellationToken">The caller's wish to stop waiting.</param>
    /// <returns>The caller, or why there is none. Refusals are values; an exception is a bug, or the caller's wish.</returns>
    ValueTask<TokenResult> AuthenticateAsync(string? token, CancellationToken cancellationToken = default);
}
