// rule: TOOL5003
// construct: effect, interface
// about: The factory's client asks a constant host that is not named.
namespace Pharmacies;

[Toolset("pharmacies")]
public sealed partial class PharmacyTools(IHttpClientFactory factory)
{
    /// <summary>Tells which pharmacy is open by night.</summary>
    /// <param name="district">The district's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("night.pharmacy.example")]
    private async Task<string> OpenAsync(int district, CancellationToken cancellationToken) // expect: TOOL5003
    {
        using var client = factory.CreateClient();
        var uri = new UriBuilder("https", "duty.pharmacy.example") { Query = $"district={district}" }.Uri;
        return await client.GetStringAsync(uri, cancellationToken);
    }
}
