// rule: TOOL5003
// construct: effect, property-field
// about: The address comes from the options, and the client was made here: nothing at run time compares the host.
namespace Ovens;

public sealed record OvenOptions(Uri Address);

[Toolset("ovens")]
public sealed partial class OvenTools(HttpClient http, OvenOptions options)
{
    private readonly TimeSpan _timeout = http.Timeout;

    /// <summary>Tells how hot an oven is.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("ovens.bakery.example")]
    private async Task<string> TemperatureAsync(CancellationToken cancellationToken) // expect: TOOL5003
    {
        using var client = new HttpClient { Timeout = _timeout };
        return await client.GetStringAsync(options.Address, cancellationToken) + _timeout.Seconds;
    }
}
