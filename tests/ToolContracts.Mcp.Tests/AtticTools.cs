namespace ToolContracts.Mcp.Tests;

/// <summary>A toolset that a host has and a server may leave out.</summary>
[Toolset("attic", Version = "1.0.0", Owner = "desk-team")]
public sealed partial class AtticTools(Desk desk)
{
    /// <summary>Looks around.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Look() => desk.Count("attic");
}
