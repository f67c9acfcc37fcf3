using ToolContracts.Evidence;

namespace ToolContracts.Mcp.State;

/// <summary>State that a client has brought back.</summary>
/// <param name="Data">What was protected.</param>
/// <param name="Name">Its own name, for a memory of what was used.</param>
/// <param name="ExpiresAt">From when on it is refused for its age.</param>
internal sealed record OpenedState(string Data, Digest Name, DateTimeOffset ExpiresAt);
