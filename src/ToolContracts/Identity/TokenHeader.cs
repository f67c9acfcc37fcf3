using System.Text.Json;

namespace ToolContracts.Identity;

/// <summary>What a token's header says of how it is signed. Keys come from the host alone, so a header that brings one, or the way to one, is refused.</summary>
/// <param name="Algorithm">The algorithm; one that the host takes.</param>
/// <param name="KeyId">Which key; null where the token does not say.</param>
internal sealed record TokenHeader(string Algorithm, string? KeyId)
{
    private const int LongestKeyId = 256;
    private static readonly string[] Refused = ["b64", "crit", "cty", "enc", "jku", "jwk", "x5u", "zip"];

    /// <summary>Reads a header.</summary>
    public static TokenHeader? Read(JsonElement header, TokenCallerOptions options, out TokenResult.Refused? refused)
    {
        refused = null;
        foreach (var name in Refused)
        {
            if (header.TryGetProperty(name, out _))
            {
                refused = new(TokenCodes.Header, $"Its header has '{name}'.");
                return null;
            }
        }

        if (!header.TryGetProperty("alg", out var alg) || TokenText.Text(alg) is not { } algorithm || !IsTaken(algorithm, options))
        {
            refused = new(TokenCodes.Algorithm, "It is unsigned, or its algorithm is not one that is taken.");
            return null;
        }

        if (!options.Types.Contains(TypeOf(header) ?? ""))
        {
            refused = new(TokenCodes.Header, "Its type ('typ') is not one that is taken.");
            return null;
        }

        if (!header.TryGetProperty("kid", out var kid))
        {
            return new TokenHeader(algorithm, KeyId: null);
        }

        if (TokenText.Text(kid) is { Length: > 0 and <= LongestKeyId } keyId)
        {
            return new TokenHeader(algorithm, keyId);
        }

        refused = new(TokenCodes.Header, "Its key id ('kid') is no text of 1 to 256 characters.");
        return null;
    }

    private static bool IsTaken(string algorithm, TokenCallerOptions options) =>
        options.Algorithms.Contains(algorithm) || (options.SharedSecret is not null && algorithm is ("HS256" or "HS384" or "HS512"));

    private static string? TypeOf(JsonElement header)
    {
        if (!header.TryGetProperty("typ", out var typ))
        {
            return "JWT";
        }

        const string Prefix = "application/";
        var type = TokenText.Text(typ);
        return type is not null && type.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? type[Prefix.Length..] : type;
    }
}
