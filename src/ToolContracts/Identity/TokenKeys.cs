using Microsoft.IdentityModel.Tokens;

namespace ToolContracts.Identity;

/// <summary>Finds the keys that a token could have been signed with: those of the host's options, and those of the issuer's metadata.</summary>
internal sealed class TokenKeys(TokenCallerOptions options, TimeProvider time)
{
    /// <summary>Finds the keys.</summary>
    /// <param name="header">What the token says.</param>
    /// <param name="cancellationToken">The caller's wish to stop waiting.</param>
    /// <returns>At least one key, each of the kind that the algorithm asks for; or a refusal.</returns>
    public async ValueTask<(IReadOnlyList<SecurityKey> Keys, TokenResult.Refused? Refused)> FindAsync(TokenHeader header, CancellationToken cancellationToken)
    {
        if (header.Algorithm[0] == 'H')
        {
            return Choose([options.SharedSecret!], header);
        }

        var own = Choose([.. options.SigningKeys.Where(key => TokenKeyKind.Fits(key, header.Algorithm))], header);
        if (own.Refused is null || options.Metadata is null)
        {
            return own;
        }

        var read = await ReadAsync(header, cancellationToken).ConfigureAwait(false);
        if (read.Refused is not { Code: TokenCodes.Key } || header.KeyId is null)
        {
            return read;
        }

        // The issuer may have a new key. How often it is asked at most is the provider's own limit, so unknown ids do not drive it.
        options.Metadata.RequestRefresh();
        return await ReadAsync(header, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<(IReadOnlyList<SecurityKey> Keys, TokenResult.Refused? Refused)> ReadAsync(TokenHeader header, CancellationToken cancellationToken)
    {
        BaseConfiguration metadata;
        try
        {
            metadata = await Task.Run(() => options.Metadata!.GetBaseConfigurationAsync(cancellationToken), cancellationToken)
                .WaitAsync(options.AuthorityDeadline, time, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Whatever a provider throws, without its keys nothing can be said of a token.
            return ([], new(TokenCodes.AuthorityUnreachable, $"The authority's metadata could not be read ({exception.GetType().Name})."));
        }

        return metadata.Issuer != options.Issuer
            ? ([], new(TokenCodes.AuthorityWrong, "The metadata is of another issuer than the one that is configured."))
            : Choose([.. metadata.SigningKeys.Where(key => TokenKeyKind.Fits(key, header.Algorithm))], header);
    }

    // A key without an id cannot be told from others by one, so it is tried for any.
    private static (IReadOnlyList<SecurityKey> Keys, TokenResult.Refused? Refused) Choose(IReadOnlyList<SecurityKey> fitting, TokenHeader header)
    {
        if (header.KeyId is { } id)
        {
            List<SecurityKey> named = [.. fitting.Where(key => string.IsNullOrEmpty(key.KeyId) || key.KeyId == id)];
            return named.Count > 0 ? (named, null) : ([], new(TokenCodes.Key, "No key of its kind has the id that it names."));
        }

        return fitting.Count switch
        {
            1 => (fitting, null),
            0 => ([], new(TokenCodes.Key, "No key is of the kind that its algorithm asks for.")),
            _ => ([], new(TokenCodes.Key, "It names no key, and several could be meant.")),
        };
    }
}
