// rule: TOOL4004
// construct: control-flow, conversion
// about: The tenant in which a service acts is a text from an HTTP answer.
namespace Regions;

public sealed class RegionalService(HttpClient http)
{
    public async Task<Caller> CallerAsync(CancellationToken cancellationToken)
    {
        var text = await http.GetStringAsync("https://regions.example/mine", cancellationToken);
        string tenant;
        if (text.StartsWith("north", StringComparison.Ordinal))
        {
            tenant = text.Trim();
        }
        else
        {
            tenant = "south";
        }

        return new Caller(ActorKind.Service, "sync", tenant); // expect: TOOL4004
    }
}
