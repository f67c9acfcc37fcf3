namespace ToolContracts.Identity;

/// <summary>Turns a bearer token into a caller, or refuses it. Every doubt refuses.</summary>
public interface ITokenCallers
{
    /// <summary>The one issuer whose tokens are taken: where a client gets one.</summary>
    string Issuer { get; }

    /// <summary>This host's own name at the issuer: what a client asks a token for.</summary>
    string Audience { get; }

    /// <summary>Looks at a token: signature, issuer, audience, times, and who calls by it.</summary>
    /// <param name="token">The token as it came, without <c>Bearer</c>. It is never logged and never kept.</param>
    /// <param name="cancellationToken">The caller's wish to stop waiting.</param>
    /// <returns>The caller, or why there is none. Refusals are values; an exception is a bug, or the caller's wish.</returns>
    ValueTask<TokenResult> AuthenticateAsync(string? token, CancellationToken cancellationToken = default);
}
