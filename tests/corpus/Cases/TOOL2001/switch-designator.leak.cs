// rule: TOOL2001
// construct: pattern, conversion
// about: A type pattern in a switch expression binds a string that is the secret.
using Microsoft.Extensions.Configuration;

[Toolset("parking", Owner = "platform-team")]
internal sealed partial class ParkingTools(IConfiguration configuration)
{
    /// <summary>Describes the barrier's controller.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Controller()
    {
        object secret = configuration["Barrier:Secret"] ?? "";
        object port = int.Parse(configuration["Barrier:Port"] ?? "80");
        return secret switch // expect: TOOL2001
        {
            string text => text,
            int number => number.ToString(),
            _ => secret is null ? "" : "none",
        };
    }
}
