// rule: TOOL4002
// construct: helper-method, unknown-call
// about: The helper makes the address from an identifier, a Guid, of the same request.
namespace Repositories;

public sealed record IssueQuery(string Repository, Guid RepositoryId);

[Toolset("issues")]
public sealed partial class IssueTools(HttpClient http)
{
    /// <summary>Lists open issues.</summary>
    /// <param name="query">Which repository to ask.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("git.forge.example")]
    private async Task<string> OpenAsync(IssueQuery query, CancellationToken cancellationToken)
    {
        var address = Address(query.RepositoryId.ToString());
        using var answer = await http.SendAsync(new HttpRequestMessage(HttpMethod.Get, address), cancellationToken);
        return await answer.Content.ReadAsStringAsync(cancellationToken);
    }

    private static string Address(string repository) => string.Concat("https://git.forge.example/", repository, "/issues?state=open");
}
