// rule: TOOL2001
// construct: control-flow, helper-method
// about: Two tools use the helper, which gives the secret on none of its paths.
using Microsoft.Extensions.Configuration;

[Toolset("vents", Owner = "platform-team")]
internal sealed partial class VentTools(IConfiguration configuration)
{
    /// <summary>Describes a vent's controller.</summary>
    /// <param name="vent">The vent's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Describe(int vent) => Line(vent);

    /// <summary>Describes all vents.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string[] All()
    {
        var lines = new string[3];
        for (var vent = 0; vent < lines.Length; vent++)
        {
            lines[vent] = Line(vent);
        }

        return lines;
    }

    private string Line(int vent)
    {
        var password = configuration["Vents:Password"] ?? "";
        if (vent == 0)
        {
            return "all vents, " + password.Length;
        }

        return vent > 9 ? "unknown" : "vent " + vent;
    }
}
