// rule: TOOL4001
// construct: control-flow, pattern
// about: The tool leaves unless the text is one of two constants.
namespace Heating;

public sealed class Boiler
{
    public int Set([Trusted] string program) => program.Length;
}

[Toolset("heating", Owner = "facility")]
public sealed partial class HeatingTools(Boiler boiler)
{
    /// <summary>Sets the heating's program.</summary>
    /// <param name="program">The program.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("heating.set", Resource = "program/{program}")]
    [Idempotent]
    private int Set(string? program)
    {
        if (program is not ("day" or "night"))
        {
            return 0;
        }

        return boiler.Set(program);
    }
}
