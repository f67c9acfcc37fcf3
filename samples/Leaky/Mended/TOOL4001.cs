using ToolContracts;

namespace Leaky;

[Toolset("helpdesk", Owner = "desk")]
public sealed partial class HelpDeskTools(Dispatch dispatch)
{
    /// <summary>Counts the tickets that wait.</summary>
    /// <param name="department">The department.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Waiting(Department department) => dispatch.Waiting(department == Department.Sales ? "q-sales" : "q-repair");
}

public enum Department
{
    Sales,
    Repair,
}

public sealed class Dispatch
{
    public int Waiting([Trusted] string queue) => queue.Length;
}
