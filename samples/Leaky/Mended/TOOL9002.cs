namespace Leaky;

/// <summary>A client of a library that the packed models do not know; TOOL9002.toolcontracts.json says what it does.</summary>
/// <param name="root">Where its paths begin.</param>
public sealed class TideVault(string root)
{
    /// <summary>Reads a secret.</summary>
    /// <param name="path">Its path in the vault.</param>
    public string ReadSecret(string path) => root + path;
}
