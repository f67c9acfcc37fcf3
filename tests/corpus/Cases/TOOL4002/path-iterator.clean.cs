// rule: TOOL4002
// construct: iterator
// about: The iterator yields constant folders; the model's text only stops it.
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
            count += Directory.GetFiles(folder).Length;
        }

        return count;
    }

    private static IEnumerable<string> Folders(string section)
    {
        yield return "/srv/clippings/front";
        if (section == "sport")
        {
            yield return "/srv/clippings/sport";
        }
    }
}
