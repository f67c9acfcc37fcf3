namespace ToolContracts.AI.Tests;

/// <summary>A toolset that no test's host has.</summary>
[Toolset("attic", Owner = "warehouse")]
public sealed partial class AtticTools
{
    /// <summary>Looks.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Idempotent]
    private static string Look() => "dust";
}
