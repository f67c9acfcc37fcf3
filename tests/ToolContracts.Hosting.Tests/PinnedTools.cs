namespace ToolContracts.Hosting.Tests;

/// <summary>A toolset that lock files of tests have.</summary>
[Toolset("pinned", Version = "1.0.0", Owner = "lab-team")]
public sealed partial class PinnedTools
{
    /// <summary>Looks.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    [RequiresPermission("pinned.look", Resource = "tenant/{caller.Tenant}")]
    [Limits(TimeoutSeconds = 7)]
    private static string Look(Caller caller) => caller.Tenant;
}
