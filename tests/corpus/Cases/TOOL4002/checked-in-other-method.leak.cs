// rule: TOOL4002
// construct: guard, exception
// about: The method that throws for unknown names is given another value.
namespace Tapestries;

[Toolset("tapestries")]
public sealed partial class TapestryTools
{
    private static readonly string[] Known = ["hunt", "feast"];

    /// <summary>Describes a tapestry.</summary>
    /// <param name="tapestry">The tapestry.</param>
    /// <param name="room">The room that it hangs in.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Describe(string tapestry, string room)
    {
        ThrowUnlessKnown(room);
        return File.ReadAllText($"/srv/tapestries/{tapestry}.txt") + room.Length; // expect: TOOL4002
    }

    private static void ThrowUnlessKnown(string name)
    {
        if (!Known.Contains(name))
        {
            throw new ToolFailedException("not-known", ToolFailure.NotStarted);
        }
    }
}
