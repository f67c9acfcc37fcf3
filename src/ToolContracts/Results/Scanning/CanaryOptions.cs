using System.Text;

namespace ToolContracts.Results.Scanning;

/// <summary>
/// Texts that no result, progress report or plan may hold: planted ones, that stand where nothing should read, and values that are known to be
/// secret. One of fewer than 8 bytes would be found by chance and is not looked for; the host says so at start.
/// </summary>
public sealed class CanaryOptions
{
    private readonly List<(string Name, byte[] Value)> _canaries = [];

    internal IReadOnlyList<(string Name, byte[] Value)> All => _canaries;

    /// <summary>Adds a canary.</summary>
    /// <param name="name">What the operator's log and the evidence call it; not its value.</param>
    /// <param name="value">The text.</param>
    /// <returns>The same options.</returns>
    public CanaryOptions Add(string name, string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrEmpty(value);
        _canaries.Add((name, Encoding.UTF8.GetBytes(value)));
        return this;
    }

    /// <summary>Adds a secret that the host does not get from its services.</summary>
    /// <param name="name">What the operator's log and the evidence call it.</param>
    /// <param name="secret">The secret.</param>
    /// <returns>The same options.</returns>
    public CanaryOptions Add(string name, Secret<string> secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return Add(name, secret.Reveal());
    }

    /// <summary>Adds a secret of bytes.</summary>
    /// <param name="name">What the operator's log and the evidence call it.</param>
    /// <param name="secret">The secret.</param>
    /// <returns>The same options.</returns>
    public CanaryOptions Add(string name, Secret<byte[]> secret)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(secret);
        _canaries.Add((name, [.. secret.Reveal()]));
        return this;
    }
}
