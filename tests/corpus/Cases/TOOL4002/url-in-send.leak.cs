// rule: TOOL4002
// construct: helper-method, unknown-call
// about: A helper makes the request's address from the model's repository name.
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
        var address = Address(query.Repository);
        using var answer = await http.SendAsync(new HttpRequestMessage(HttpMethod.Get, address), cancellationToken); // expect: TOOL4002
        return await answer.Content.ReadAsStringAsync(cancellationToken);
    }

    private static string Address(string repository) => string.Concat("https://git.forge.example/", repository, "/issues?state=open");
}
