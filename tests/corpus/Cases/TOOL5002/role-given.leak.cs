// rule: TOOL5002
// construct: effect, generic
// about: A user is put into a role of the identity store.
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
    private async Task<bool> PromoteAsync(string userId, CancellationToken cancellationToken) // expect: TOOL5002
    {
        cancellationToken.ThrowIfCancellationRequested();
        var user = await users.FindByIdAsync(userId);
        if (user is null)
        {
            return false;
        }

        var promoted = await users.AddToRoleAsync(user, "editor");
        return promoted.Succeeded;
    }
}
