// rule: TOOL5003
// construct: effect, interface
// about: The factory's client asks the host that is named.
namespace Pharmacies;

[Toolset("pharmacies")]
public sealed partial class PharmacyTools(IHttpClientFactory factory)
{
    /// <summary>Tells which pharmacy is open by night.</summary>
    /// <param name="district">The district's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("night.pharmacy.example")]
    private async Task<string> OpenAsync(int district, CancellationToken cancellationToken)
    {
        using var client = factory.CreateClient();
        var uri = new UriBuilder("https", "night.pharmacy.example") { Query = $"district={district}" }.Uri;
        return await client.GetStringAsync(uri, cancellationToken);
    }
}
