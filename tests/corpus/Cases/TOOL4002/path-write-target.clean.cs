// rule: TOOL4002
// construct: effect, record
// about: The model's title goes into the page; a new identifier decides where it is written.
namespace Wiki;

public sealed record NewPage(string Title, string Body);

[Toolset("wiki", Owner = "docs-team")]
public sealed partial class WikiTools
{
    /// <summary>Adds a page to the wiki.</summary>
    /// <param name="page">The page.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("wiki.write", Resource = "page/{page.Title}")]
    [Idempotent]
    private async Task<Guid> AddAsync(NewPage page, CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid();
        var path = $"/srv/wiki/{id}.md";
        await File.WriteAllTextAsync(path, page.Title + "\n\n" + page.Body, cancellationToken);
        return id;
    }
}
