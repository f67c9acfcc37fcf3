// rule: TOOL4002
// construct: pattern, local-function
// about: The region's host is put together from the model's text.
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
        return await http.GetStringAsync(new Uri("https://" + host + "/now"), cancellationToken); // expect: TOOL4002

        static string Host(string region)
        {
            switch (region)
            {
                case "north":
                    return "north.power.example";
                case "south":
                    return "south.power.example";
                default:
                    return region + ".power.example";
            }
        }
    }
}
