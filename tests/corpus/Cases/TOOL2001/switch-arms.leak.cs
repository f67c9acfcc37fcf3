// rule: TOOL2001
// construct: control-flow, pattern
// about: One arm of a switch expression gives the key.
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
            MarketPart.Login => key,
            _ => "unknown",
        };
        return shown; // expect: TOOL2001
    }
}

internal enum MarketPart
{
    Zone,
    Login,
}
