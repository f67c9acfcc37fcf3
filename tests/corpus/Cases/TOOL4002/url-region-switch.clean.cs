// rule: TOOL4002
// construct: pattern, local-function
// about: The region is switched to one of three constant hosts.
namespace Energy;

[Toolset("prices")]
public sealed partial class PriceTools(HttpClient http)
{
    /// <summary>Gives the price of electricity.</summary>
    /// <param name="region">The price region.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("*.power.example")]
    private async Task<string> NowAsync(string region, CancellationToken cancellationToken)
    {
        var host = Host(region);
        return await http.GetStringAsync(new Uri("https://" + host + "/now"), cancellationToken);

        static string Host(string region)
        {
            switch (region)
            {
                case "north":
                    return "north.power.example";
                case "south":
                    return "south.power.example";
                default:
                    return "all.power.example";
            }
        }
    }
}
