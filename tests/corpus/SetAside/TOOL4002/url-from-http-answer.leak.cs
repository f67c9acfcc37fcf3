// rule: TOOL4002
// construct: model, async
// about: A link in one answer is followed: whoever answers decides where the next request goes.
using System.Net.Http.Json;

namespace Catalogue;

public sealed record Page(string Text, string NextLink, int NextPage);

public sealed class Crawler(HttpClient http)
{
    public async Task<string> SecondPageAsync(CancellationToken cancellationToken)
    {
        var first = await http.GetFromJsonAsync<Page>("https://catalogue.example/pages/1", cancellationToken);
        if (first is null)
        {
            return "";
        }

        var next = first.NextLink;
        return await http.GetStringAsync(next, cancellationToken); // expect: TOOL4002
    }
}

[Toolset("catalogue")]
public sealed partial class CatalogueTools(Crawler crawler)
{
    /// <summary>Reads the second page of the catalogue.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("catalogue.example")]
    private Task<string> SecondAsync(CancellationToken cancellationToken) => crawler.SecondPageAsync(cancellationToken);
}
