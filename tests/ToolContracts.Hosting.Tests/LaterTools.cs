namespace ToolContracts.Hosting.Tests;

/// <summary>Each tool asks for one guard that this version of the host does not have.</summary>
[Toolset("later", Version = "1.0.0", Owner = "lab-team")]
[SideEffect(SideEffect.None)]
public sealed partial class LaterTools
{
    /// <summary>Shows what is confidential.</summary>
    [Tool]
    [return: ConfidentialData]
    private static string Show() => "";

    /// <summary>Runs in isolation.</summary>
    [Tool]
    [Sandbox]
    private static string Isolate() => "";

    /// <summary>Can be undone.</summary>
    /// <param name="id">What.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("later.undo", Resource = "thing/{id}")]
    [NotIdempotent("Test.")]
    [CompensatedBy(nameof(Redo))]
    private static string Undo(string id) => id;

    private static void Redo(string id) => _ = id;
}
