// rule: TOOL4002
// construct: guard, conversion
// about: Only the scheme of the model's link is tested, and the host is free.
namespace Links;

[Toolset("links")]
public sealed partial class LinkTools(HttpClient http)
{
    private static readonly HashSet<string> Hosts = new(StringComparer.OrdinalIgnoreCase) { "docs.city.example", "www.city.example" };

    /// <summary>Tells whether a link still works.</summary>
    /// <param name="link">The link.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("docs.city.example", "www.city.example")]
    private async Task<bool> WorksAsync(string link, CancellationToken cancellationToken)
    {
        var address = new Uri(link, UriKind.Absolute);
        if (address.Scheme != Uri.UriSchemeHttps)
        {
            return false;
        }

        using var answer = await http.GetAsync(address, cancellationToken); // expect: TOOL4002
        return answer.IsSuccessStatusCode;
    }
}
