// rule: TOOL4002
// construct: collection, control-flow
// about: A loop opens each name of the list that the model sent.
namespace Photos;

[Toolset("albums")]
public sealed partial class AlbumTools
{
    /// <summary>Sums the sizes of pictures.</summary>
    /// <param name="names">The pictures' file names.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private long Sizes(IReadOnlyList<string> names)
    {
        long sum = 0;
        foreach (var name in names)
        {
            using var picture = File.OpenRead("/srv/album/" + name); // expect: TOOL4002
            sum += picture.Length;
        }

        return sum;
    }
}
