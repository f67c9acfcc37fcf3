namespace ToolContracts.Hosting.Tests;

/// <summary>Each tool asks for one guard that this version of the host does not have.</summary>
[Toolset("later", Version = "1.0.0", Owner = "lab-team")]
[SideEffect(SideEffect.None)]
public sealed partial class LaterTools
{
    /// <summary>Runs in isolation.</summary>
    [Tool]
    [Sandbox]
    private static string Isolate() => "";
}
