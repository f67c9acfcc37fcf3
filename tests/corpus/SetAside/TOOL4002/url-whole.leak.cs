// rule: TOOL4002
// construct: declaration, async
// about: The tool fetches whatever address the model names.
namespace Press;

[Toolset("articles")]
public sealed partial class ArticleTools(HttpClient http)
{
    /// <summary>Fetches an article of the agency.</summary>
    /// <param name="address">The article's address.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("news.agency.example")]
    private async Task<string> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        var page = await http.GetStringAsync(address, cancellationToken); // expect: TOOL4002
        return page.Length > 8000 ? page[..8000] : page;
    }
}
