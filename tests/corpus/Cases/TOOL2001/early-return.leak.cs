// rule: TOOL2001
// construct: control-flow, guard
// about: An early return on one path gives the text with the secret.
using Microsoft.Extensions.Configuration;

[Toolset("energy", Owner = "platform-team")]
internal sealed partial class EnergyTools(IConfiguration configuration)
{
    /// <summary>Describes the meter's gateway.</summary>
    /// <param name="meter">The meter's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Describe(int meter)
    {
        var text = configuration["Meters:GatewayPassword"] ?? "";
        if (meter <= 0)
        {
            return $"no meter, gateway {text}"; // expect: TOOL2001
        }

        text = "meter " + meter;
        return text;
    }
}
