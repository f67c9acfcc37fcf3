using ToolContracts.Evidence;

namespace ToolContracts.Ledger;

/// <summary>How often a task called a tool with the same arguments.</summary>
/// <param name="Tool">Full name of the tool.</param>
/// <param name="Fingerprint">SHA-256 of the canonical bound arguments.</param>
/// <param name="Count">How often it ran.</param>
/// <param name="LastAt">When it ran last.</param>
public sealed record TaskCall(string Tool, Digest Fingerprint, int Count, DateTimeOffset LastAt);
