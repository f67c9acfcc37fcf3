namespace ToolContracts.Cli.Diagnosing;

/// <summary>One thing that was found.</summary>
/// <param name="Id">Stable id, of <see cref="FindingIds"/>.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="What">What is wrong, as a sentence.</param>
/// <param name="Where">The tool, toolset or file that it is about.</param>
/// <param name="Next">What to do, as a sentence.</param>
internal sealed record Finding(string Id, FindingSeverity Severity, string What, string Where, string Next);
