namespace ToolContracts.Dispatch;

/// <summary>How deep the current call is nested in calls of other tools. It follows the flow of execution, so a tool cannot leave it out.</summary>
internal static class NestedCalls
{
    private static readonly AsyncLocal<int> Current = new();

    /// <summary>Depth of a call that is dispatched now: 1 where no tool is running.</summary>
    public static int NextDepth => Current.Value + 1;

    /// <summary>Says that a tool runs at a depth, for what it dispatches.</summary>
    public static void Enter(int depth) => Current.Value = depth;
}
