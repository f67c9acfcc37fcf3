// rule: TOOL2001
// construct: control-flow, string-builder
// about: The text is not reset between the rounds of a loop, and keeps the secret.
using Microsoft.Extensions.Configuration;

[Toolset("orchards", Owner = "platform-team")]
internal sealed partial class OrchardTools(IConfiguration configuration)
{
    /// <summary>Lists the stations of the orchard.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private List<string> Stations()
    {
        var lines = new List<string>();
        var text = configuration["Orchard:GatewaySecret"] ?? "";
        var isLong = text.Length > 16;
        foreach (var station in new[] { "north", "south" })
        {
            text += station + (isLong ? "" : " (weak)");
            lines.Add(text);
        }

        return lines; // expect: TOOL2001
    }
}
