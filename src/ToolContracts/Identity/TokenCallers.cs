using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using ToolContracts.Evidence;
using ToolContracts.Hosting;
using ToolContracts.Ledger;

namespace ToolContracts.Identity;

/// <summary>
/// Looks at tokens. Signatures are verified by Microsoft.IdentityModel, over the text as it came; all that is said of the claims is read from that text
/// by the strict reader here, so that what is verified and what is believed cannot differ.
/// </summary>
internal sealed partial class TokenCallers(TokenCallerOptions options, ToolHost host, TimeProvider time, ILogger<ITokenCallers> logger) : ITokenCallers
{
    private readonly TokenKeys _keys = new(options, time);
    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = options.MaxTokenLength, MapInboundClaims = false };

    public string Issuer => options.Issuer;

    public string Audience => options.Audience;

    public async ValueTask<TokenResult> AuthenticateAsync(string? token, CancellationToken cancellationToken)
    {
        var result = await LookAsync(token, cancellationToken).ConfigureAwait(false);
        if (result is TokenResult.Refused refused)
        {
            LogRefused(refused.Code, refused.Reason);
        }

        return result;
    }

    private async ValueTask<TokenResult> LookAsync(string? token, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(token))
        {
            return new TokenResult.Refused(TokenCodes.Missing, "There is no token.");
        }

        if (token.Length > options.MaxTokenLength)
        {
            return new TokenResult.Refused(TokenCodes.TooLarge, $"It has more than {options.MaxTokenLength} characters.");
        }

        using var text = TokenText.Read(token, out var refused);
        if (text is null)
        {
            return refused!;
        }

        if (TokenHeader.Read(text.Header, options, out refused) is not { } header)
        {
            return refused!;
        }

        // Before its signature: a token that could not be taken is not worth asking the authority for.
        refused = TokenTimes.Check(text.Payload, time.GetUtcNow(), options.ClockSkew, out var expiresAt);
        var result = CheckParties(text.Payload) ?? refused ?? TokenCaller.Read(text.Payload, options, expiresAt);
        if (result is TokenResult.Refused)
        {
            return result;
        }

        // Times again: the authority may have taken its time.
        refused = await VerifyAsync(token, header, cancellationToken).ConfigureAwait(false)
            ?? TokenTimes.Check(text.Payload, time.GetUtcNow(), options.ClockSkew, out _);
        if (refused is not null)
        {
            return refused;
        }

        return options.SingleUse ? await UseAsync(text.Payload, expiresAt, cancellationToken).ConfigureAwait(false) ?? result : result;
    }

    private TokenResult.Refused? CheckParties(JsonElement claims)
    {
        if (!claims.TryGetProperty("iss", out var issuer) || TokenText.Text(issuer) != options.Issuer)
        {
            return new(TokenCodes.Issuer, "It was issued by somebody else ('iss').");
        }

        if (!claims.TryGetProperty("aud", out var audience))
        {
            return new(TokenCodes.Audience, "It is for nobody ('aud' is missing).");
        }

        var audiences = TokenText.Audiences(audience);
        if (!audiences.Contains(options.Audience) || audiences.Contains(null))
        {
            return new(TokenCodes.Audience, "It is for somebody else ('aud').");
        }

        return audiences.Count > 1 && !options.AcceptSharedAudience
            ? new(TokenCodes.Audience, "It is for others as well ('aud'), who could use it here.")
            : null;
    }

    private async ValueTask<TokenResult.Refused?> VerifyAsync(string token, TokenHeader header, CancellationToken cancellationToken)
    {
        var (keys, refused) = await _keys.FindAsync(header, cancellationToken).ConfigureAwait(false);
        if (refused is not null)
        {
            return refused;
        }

        var verified = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidAlgorithms = [header.Algorithm],
            IssuerSigningKeyResolver = (_, _, _, _) => keys,
            RequireSignedTokens = true,
            ValidIssuer = options.Issuer,
            ValidAudience = options.Audience,
            IgnoreTrailingSlashWhenValidatingAudience = false,

            // By the host's clock, above.
            ValidateLifetime = false,
        }).ConfigureAwait(false);
        return verified.IsValid ? null : new(TokenCodes.Signature, $"It does not stand verification ({verified.Exception?.GetType().Name}).");
    }

    private async ValueTask<TokenResult.Refused?> UseAsync(JsonElement claims, DateTimeOffset expiresAt, CancellationToken cancellationToken)
    {
        if (IdentityText.Read(claims, "jti") is not { } id)
        {
            return new(TokenCodes.Claim, "It may be used once, and has no id of its own ('jti').");
        }

        try
        {
            await host.ToolsAsync().ConfigureAwait(false);
            var name = Digest.Of(Encoding.UTF8.GetBytes(options.Issuer + "\0" + id));
            return await host.Shared.Store.TryUseTokenAsync(name, expiresAt, cancellationToken).ConfigureAwait(false)
                ? null
                : new(TokenCodes.Replayed, "It was used before.");
        }
        catch (StoreUnavailableException exception)
        {
            return new(TokenCodes.StoreUnavailable, "Nobody can say whether it was used before: " + exception.Message);
        }
    }

    [LoggerMessage(30, LogLevel.Information, "A token was refused as {Code}: {Reason}")]
    private partial void LogRefused(string code, string reason);
}
