using ToolContracts;

namespace Leaky;

[Toolset("helpdesk", Owner = "desk")]
public sealed partial class HelpDeskTools
{
    /// <summary>Counts the tickets that wait.</summary>
    /// <param name="department">The department.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static int Waiting(Department department) => Dispatch.Waiting(department == Department.Sales ? "q-sales" : "q-repair");
}

public enum Department
{
    Sales,
    Repair,
}

public static class Dispatch
{
    public static int Waiting([Trusted] string queue) => queue.Length;
}
