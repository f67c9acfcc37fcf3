// rule: TOOL5002
// construct: effect, generic
// about: The roles of a user are read, and written to the desk's list.
using Microsoft.AspNetCore.Identity;

namespace Editors;

[Toolset("editors", Owner = "publishing")]
public sealed partial class EditorTools(UserManager<IdentityUser> users)
{
    /// <summary>Promotes a user to editor.</summary>
    /// <param name="userId">The user.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("editors.promote", Resource = "user/{userId}")]
    [Idempotent]
    private async Task<bool> PromoteAsync(string userId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var user = await users.FindByIdAsync(userId);
        if (user is null)
        {
            return false;
        }

        var roles = await users.GetRolesAsync(user);
        await File.AppendAllLinesAsync("/srv/desk/wishes.txt", roles, cancellationToken);
        return roles.Contains("editor");
    }
}
