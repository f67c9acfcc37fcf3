using System.Text.Json;

namespace ToolContracts.Identity;

/// <summary>Reads who calls, from the claims of a token. It counts only where the signature holds.</summary>
internal static class TokenCaller
{
    /// <summary>Reads the caller.</summary>
    /// <returns>The caller and who acted before, or a refusal.</returns>
    public static TokenResult Read(JsonElement claims, TokenCallerOptions options, DateTimeOffset expiresAt)
    {
        if (IdentityText.Read(claims, "sub") is not { } subject)
        {
            return new TokenResult.Refused(TokenCodes.Principal, "Its subject ('sub') is missing, or could be no principal.");
        }

        if (IdentityText.Read(claims, options.TenantClaim) is not { } tenant)
        {
            return new TokenResult.Refused(TokenCodes.Tenant, $"Its tenant ('{options.TenantClaim}') is missing, or could be none.");
        }

        var chain = ActorChain.Read(claims, subject, options, out var refused);
        if (refused is not null)
        {
            return refused;
        }

        var task = IdentityText.Read(claims, options.TaskClaim);
        if (task is null && claims.TryGetProperty(options.TaskClaim, out _))
        {
            return new TokenResult.Refused(TokenCodes.Task, $"Its task ('{options.TaskClaim}') could be none.");
        }

        if (Kind(claims, subject, chain, options) is not { } kind)
        {
            return new TokenResult.Refused(TokenCodes.Claim, $"It does not say what its actor is ('{options.KindClaim}').");
        }

        if (Claims(claims, options, out var faulty) is not { } kept)
        {
            return new TokenResult.Refused(TokenCodes.Claim, $"Its claim '{faulty}' is no text, number, true or false.");
        }

        var caller = new Caller(kind, chain?.Names[0] ?? subject, tenant) { OnBehalfOf = chain is null ? null : subject, Task = task, Claims = kept };
        return new TokenResult.Accepted(caller, chain is null ? [] : [.. chain.Names.Skip(1)], expiresAt);
    }

    private static ActorKind? Kind(JsonElement claims, string subject, ActorChain? chain, TokenCallerOptions options)
    {
        if (options.KindClaim is { } name)
        {
            return (chain?.Actor ?? claims).TryGetProperty(name, out var value)
                ? TokenText.Text(value) switch
                {
                    "human" => ActorKind.Human,
                    "workload" => ActorKind.Workload,
                    "service" => ActorKind.Service,
                    _ => null,
                }
                : null;
        }

        return chain is not null ? ActorKind.Workload
            : IdentityText.Read(claims, "client_id") == subject || IdentityText.Read(claims, "azp") == subject ? ActorKind.Service
            : ActorKind.Human;
    }

    private static Dictionary<string, string>? Claims(JsonElement claims, TokenCallerOptions options, out string? faulty)
    {
        Dictionary<string, string> kept = new(StringComparer.Ordinal);
        foreach (var name in options.Claims)
        {
            if (!claims.TryGetProperty(name, out var value))
            {
                continue;
            }

            var text = value.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False ? value.GetRawText() : TokenText.Text(value);
            if (text is null)
            {
                faulty = name;
                return null;
            }

            kept[name] = text;
        }

        faulty = null;
        return kept;
    }
}
