// rule: TOOL4002
// construct: effect, interpolation
// about: ExecuteSqlInterpolated makes parameters of the same holes.
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
        FormattableString sql = $"UPDATE tags SET name = {newName} WHERE name = {oldName}";
        return await context.Database.ExecuteSqlInterpolatedAsync(sql, cancellationToken);
    }
}
