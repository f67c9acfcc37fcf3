namespace ToolContracts.Mcp;

/// <summary>What depends on the version of the protocol that a client speaks. Versions are dates, so they compare as texts.</summary>
internal static class Protocol
{
    private const string July2026 = "2026-07-28";

    /// <summary>Whether a result may be anything that its schema allows; before, it is an object.</summary>
    public static bool TakesAnyResult(string? version) => IsSince(version, July2026);

    /// <summary>Whether a client comes back with what it was asked for (multi round-trip requests); before, it is asked within the call.</summary>
    public static bool ComesBack(string? version) => IsSince(version, July2026);

    private static bool IsSince(string? version, string date) => version is not null && string.CompareOrdinal(version, date) >= 0;
}
