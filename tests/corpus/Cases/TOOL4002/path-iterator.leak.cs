// rule: TOOL4002
// construct: iterator
// about: An iterator yields the model's folder, and it is opened in a loop.
namespace Newsroom;

[Toolset("clippings")]
public sealed partial class ClippingTools
{
    /// <summary>Counts clippings.</summary>
    /// <param name="section">The newspaper's section.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Count(string section)
    {
        var count = 0;
        foreach (var folder in Folders(section))
        {
            count += Directory.GetFiles(folder).Length; // expect: TOOL4002
        }

        return count;
    }

    private static IEnumerable<string> Folders(string section)
    {
        yield return "/srv/clippings/front";
        yield return "/srv/clippings/" + section;
    }
}
