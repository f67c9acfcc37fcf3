// rule: TOOL4002
// construct: effect, interpolation
// about: ExecuteSqlRaw gets a text that was put together with the model's words.
using Microsoft.EntityFrameworkCore;

namespace Tags;

public sealed class TagContext(DbContextOptions<TagContext> options) : DbContext(options);

[Toolset("tags", Owner = "content-team")]
public sealed partial class TagTools(TagContext context)
{
    /// <summary>Renames a tag.</summary>
    /// <param name="oldName">The tag.</param>
    /// <param name="newName">Its new name.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("tags.rename", Resource = "tag/{oldName}")]
    [Idempotent]
    private async Task<int> RenameAsync(string oldName, string newName, CancellationToken cancellationToken)
    {
        var sql = string.Format("UPDATE tags SET name = '{0}' WHERE name = '{1}'", newName, oldName);
        return await context.Database.ExecuteSqlRawAsync(sql, cancellationToken); // expect: TOOL4002
    }
}
