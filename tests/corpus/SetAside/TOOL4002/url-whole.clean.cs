// rule: TOOL4002
// construct: declaration, async
// about: An AllowedUri is parsed by the binder and its host is one that [Egress] names.
namespace Press;

[Toolset("articles")]
public sealed partial class ArticleTools(HttpClient http)
{
    /// <summary>Fetches an article of the agency.</summary>
    /// <param name="address">The article's address.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("news.agency.example")]
    private async Task<string> FetchAsync(AllowedUri address, CancellationToken cancellationToken)
    {
        var page = await http.GetStringAsync(address.Uri, cancellationToken);
        return page.Length > 8000 ? page[..8000] : page;
    }
}
