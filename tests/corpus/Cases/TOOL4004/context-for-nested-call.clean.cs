// rule: TOOL4004
// construct: record, ref-out
// about: The identifier of the context is a new one, and the model's text was only parsed to a number.
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
        var inner = new ToolCallContext(id, "nested_show", context.Caller, null, 0, time.GetUtcNow());
        return inner.Tool + step.Length;
    }

    private static bool TryName(string step, out string id)
    {
        id = Guid.NewGuid().ToString("N");
        return int.TryParse(step, out _);
    }
}
