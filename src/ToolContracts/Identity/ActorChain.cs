using System.Text.Json;

namespace ToolContracts.Identity;

/// <summary>
/// Who acts for the subject of a token, as <c>act</c> says (RFC 8693, 4.1): the outermost is the actor now, the nested ones acted before.
/// </summary>
/// <param name="Actor">The claims of the actor now.</param>
/// <param name="Names">The actors, the one now first; at least one.</param>
internal sealed record ActorChain(JsonElement Actor, IReadOnlyList<string> Names)
{
    /// <summary>Reads the chain.</summary>
    /// <param name="claims">The token's claims.</param>
    /// <param name="subject">Its subject.</param>
    /// <param name="options">The issuer, and how long a chain may be.</param>
    /// <param name="refused">Why the chain is none; null where it is one, or there is none.</param>
    /// <returns>The chain; null where the subject acts for itself.</returns>
    public static ActorChain? Read(JsonElement claims, string subject, TokenCallerOptions options, out TokenResult.Refused? refused)
    {
        refused = null;
        if (!claims.TryGetProperty("act", out var first))
        {
            return null;
        }

        List<string> names = [];
        for (JsonElement? next = first; next is { } actor; next = actor.TryGetProperty("act", out var before) ? before : null)
        {
            refused = Fault(actor, names.Count, options);
            if (refused is not null)
            {
                return null;
            }

            names.Add(IdentityText.Read(actor, "sub")!);
        }

        if (names[0] == subject)
        {
            refused = new(TokenCodes.Actor, "Its actor is its subject: nobody acts on their own behalf.");
            return null;
        }

        if (claims.TryGetProperty("may_act", out var may) && (may.ValueKind != JsonValueKind.Object || IdentityText.Read(may, "sub") != names[0]))
        {
            refused = new(TokenCodes.Actor, "Its actor is not the one who may act for its subject ('may_act').");
            return null;
        }

        return new ActorChain(first, names);
    }

    private static TokenResult.Refused? Fault(JsonElement actor, int before, TokenCallerOptions options)
    {
        if (before >= options.MaxActors)
        {
            return new(TokenCodes.Actor, $"It names more than {options.MaxActors} actors.");
        }

        if (actor.ValueKind != JsonValueKind.Object || IdentityText.Read(actor, "sub") is null)
        {
            return new(TokenCodes.Actor, "An actor ('act') is no object with a 'sub' that could be a principal.");
        }

        return actor.TryGetProperty("iss", out var issuer) && TokenText.Text(issuer) != options.Issuer
            ? new(TokenCodes.Actor, "An actor is of another issuer.")
            : null;
    }
}
