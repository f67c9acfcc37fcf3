// rule: TOOL4002
// construct: linq, guard
// about: The filter lets through only names that the catalogue contains.
namespace Maps;

[Toolset("tiles")]
public sealed partial class TileTools
{
    private static readonly HashSet<string> Catalogue = ["north.bin", "south.bin", "coast.bin"];

    /// <summary>Adds up the sizes of map tiles.</summary>
    /// <param name="tiles">The tiles' file names.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private long Size(string[] tiles)
    {
        var wanted = tiles.Where(tile => Catalogue.Contains(tile));
        return wanted.Sum(tile => File.ReadAllBytes(Path.Combine("/srv/tiles", tile)).LongLength);
    }
}
