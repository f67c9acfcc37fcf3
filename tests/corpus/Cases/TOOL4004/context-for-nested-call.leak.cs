// rule: TOOL4004
// construct: record, ref-out
// about: A ToolCallContext is made with an identifier that the model chose.
namespace Nested;

[Toolset("nested")]
public sealed partial class NestedTools(TimeProvider time)
{
    /// <summary>Shows the context that a step would get.</summary>
    /// <param name="step">The step.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Show(string step, ToolCallContext context)
    {
        TryName(step, out var id);
        var inner = new ToolCallContext(id, "nested_show", context.Caller, null, 0, time.GetUtcNow()); // expect: TOOL4004
        return inner.Tool + step.Length;
    }

    private static bool TryName(string step, out string id)
    {
        id = "step-" + step;
        return step.Length > 0;
    }
}
