// rule: TOOL4002
// construct: linq, collection
// about: Each name and value is escaped before the join.
namespace Realty;

[Toolset("flats")]
public sealed partial class FlatTools(HttpClient http)
{
    /// <summary>Searches flats.</summary>
    /// <param name="filters">The filters, for instance rooms and district.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("search.realty.example")]
    private async Task<string> SearchAsync(IReadOnlyDictionary<string, string> filters, CancellationToken cancellationToken)
    {
        var pairs = filters.Select(pair => Uri.EscapeDataString(pair.Key) + "=" + Uri.EscapeDataString(pair.Value));
        var query = string.Join('&', pairs);
        return await http.GetStringAsync("https://search.realty.example/flats?" + query, cancellationToken);
    }
}
