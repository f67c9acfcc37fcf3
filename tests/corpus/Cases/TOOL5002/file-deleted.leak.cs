// rule: TOOL5002
// construct: effect, helper-method
// about: A helper deletes the old picture before it writes the new one.
namespace Avatars;

internal static class PictureFolder
{
    public static void Put(int member, byte[] picture)
    {
        var path = $"/srv/avatars/{member}.png";
        if (File.Exists(path))
        {
            File.Delete(path);
        }

        File.WriteAllBytes(path, picture);
    }
}

[Toolset("avatars", Owner = "community")]
public sealed partial class AvatarTools
{
    /// <summary>Sets a member's picture.</summary>
    /// <param name="member">The member's number.</param>
    /// <param name="picture">The picture.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("avatars.set", Resource = "member/{member}")]
    [Idempotent]
    private void Set(int member, byte[] picture) => PictureFolder.Put(member, picture); // expect: TOOL5002
}
