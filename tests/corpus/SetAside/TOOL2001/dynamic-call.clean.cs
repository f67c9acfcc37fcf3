// rule: TOOL2001
// construct: dynamic, helper-method
// about: A dynamic value holds the secret, and its length is taken as a number.
using Microsoft.Extensions.Configuration;

[Toolset("laser", Owner = "platform-team")]
internal sealed partial class LaserTools(IConfiguration configuration)
{
    /// <summary>Describes the laser cutter's login.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Login()
    {
        dynamic value = configuration["Laser:Password"] ?? "";
        int length = value.Length;
        return length + " characters";
    }
}
