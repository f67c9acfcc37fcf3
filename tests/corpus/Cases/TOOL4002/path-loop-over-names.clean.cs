// rule: TOOL4002
// construct: collection, control-flow
// about: The loop opens each file that lies in the folder; the model's names only decide what is counted.
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
        foreach (var name in Directory.EnumerateFiles("/srv/album").Select(file => Path.GetFileName(file)))
        {
            if (!names.Contains(name))
            {
                continue;
            }

            using var picture = File.OpenRead("/srv/album/" + name);
            sum += picture.Length;
        }

        return sum;
    }
}
