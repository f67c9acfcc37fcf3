// rule: TOOL4002
// construct: pattern, control-flow
// about: Each arm of the switch is a constant, and the last one throws.
namespace Payroll;

[Toolset("forms")]
public sealed partial class FormTools
{
    /// <summary>Reads the help text of a payroll form.</summary>
    /// <param name="form">The form: tax, pension or leave.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Help(string form)
    {
        var file = form switch
        {
            "tax" => "tax-2026.txt",
            "pension" => "pension.txt",
            "leave" => "leave.txt",
            _ => throw new ToolFailedException("unknown-form", ToolFailure.NotStarted),
        };
        return File.ReadAllText(Path.Combine("/usr/share/payroll", file));
    }
}
