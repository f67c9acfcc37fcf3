// rule: TOOL4004
// construct: control-flow, conversion
// about: The tenant is one of two constants, whichever the answer calls for.
namespace Regions;

public sealed class RegionalService(HttpClient http)
{
    public async Task<Caller> CallerAsync(CancellationToken cancellationToken)
    {
        var text = await http.GetStringAsync("https://regions.example/mine", cancellationToken);
        string tenant;
        if (text.StartsWith("north", StringComparison.Ordinal))
        {
            tenant = "north";
        }
        else
        {
            tenant = "south";
        }

        return new Caller(ActorKind.Service, "sync", tenant);
    }
}
