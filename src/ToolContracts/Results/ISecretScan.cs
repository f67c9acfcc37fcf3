namespace ToolContracts.Results;

/// <summary>
/// Finds the secrets and canaries of this host in what leaves it beside a result. Results, progress reports and plans are looked through anyway; this
/// is for a way of your own, such as a message to the client of a protocol. What it knows, and in which forms it finds it: docs/guides/results.md.
/// </summary>
public interface ISecretScan
{
    /// <summary>Looks through text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The name of the first that is found, for the operator; null where none is.</returns>
    /// <exception cref="InvalidOperationException">The host has not started: its secrets are not known yet.</exception>
    string? Find(string text);

    /// <summary>Looks through JSON, also under its escapes.</summary>
    /// <param name="utf8Json">The JSON.</param>
    /// <returns>The name of the first that is found, for the operator; null where none is.</returns>
    /// <exception cref="InvalidOperationException">The host has not started: its secrets are not known yet.</exception>
    string? Find(ReadOnlySpan<byte> utf8Json);
}
