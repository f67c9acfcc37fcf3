namespace ToolContracts.Hosting.Pinning;

/// <summary>How a host differs from a lock file.</summary>
/// <param name="Toolset">Name of the toolset; null where the file itself cannot be read.</param>
/// <param name="Tool">Full name of the tool; null where the difference is the toolset's.</param>
/// <param name="Text">What differs, and what to do, as a sentence for the operator.</param>
public sealed record ContractDifference(string? Toolset, string? Tool, string Text);
