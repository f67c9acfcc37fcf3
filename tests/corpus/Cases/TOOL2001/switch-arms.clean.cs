// rule: TOOL2001
// construct: control-flow, pattern
// about: One arm of a switch expression tests the key, and none gives it.
using Microsoft.Extensions.Configuration;

[Toolset("energymarket", Owner = "platform-team")]
internal sealed partial class MarketTools(IConfiguration configuration)
{
    /// <summary>Tells a part of the market's setup.</summary>
    /// <param name="part">Which part.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Part(MarketPart part)
    {
        var key = configuration["Market:ApiKey"] ?? "";
        var shown = part switch
        {
            MarketPart.Zone => configuration["Market:Zone"] ?? "",
            MarketPart.Login when key.Length > 0 => "set",
            _ => "unknown",
        };
        return shown;
    }
}

internal enum MarketPart
{
    Zone,
    Login,
}
