using System.Text.Json;

namespace ToolContracts.Identity;

/// <summary>When a token counts. From the instant of <c>exp</c> on it does not, from <c>nbf</c> on it does; the clock skew is added to its favour.</summary>
internal static class TokenTimes
{
    // 9999-12-31T23:59:59Z less a day, so that a skew can be added.
    private const double Latest = 253_402_214_399;

    /// <summary>Looks at the times.</summary>
    /// <param name="claims">The claims: <c>exp</c> and <c>iat</c> must be there.</param>
    /// <param name="now">The time.</param>
    /// <param name="skew">By how much clocks may differ.</param>
    /// <param name="expiresAt">From when on it is refused.</param>
    /// <returns>A refusal, or null.</returns>
    public static TokenResult.Refused? Check(JsonElement claims, DateTimeOffset now, TimeSpan skew, out DateTimeOffset expiresAt)
    {
        expiresAt = default;
        if (!TryRead(claims, "exp", out var expires) || expires is null || !TryRead(claims, "iat", out var issued) || issued is null
            || !TryRead(claims, "nbf", out var notBefore))
        {
            return new(TokenCodes.Times, "'exp' or 'iat' is missing, or one of its times is none.");
        }

        expiresAt = expires.Value + skew;
        if (now >= expiresAt)
        {
            return new(TokenCodes.Expired, "It has expired.");
        }

        if (issued > now + skew)
        {
            return new(TokenCodes.NotYetValid, "It was issued in the future ('iat').");
        }

        return notBefore > now + skew ? new(TokenCodes.NotYetValid, "It does not count yet ('nbf').") : null;
    }

    private static bool TryRead(JsonElement claims, string name, out DateTimeOffset? time)
    {
        time = null;
        if (!claims.TryGetProperty(name, out var value))
        {
            return true;
        }

        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDouble(out var seconds) || seconds is not (>= 0 and <= Latest))
        {
            return false;
        }

        time = DateTimeOffset.UnixEpoch + TimeSpan.FromSeconds(seconds);
        return true;
    }
}
