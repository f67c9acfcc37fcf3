// rule: TOOL4002
// construct: linq, guard
// about: The filter drops empty names and lets every other one through.
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
        var wanted = tiles.Where(tile => tile.Length > 0);
        return wanted.Sum(tile => File.ReadAllBytes(Path.Combine("/srv/tiles", tile)).LongLength); // expect: TOOL4002
    }
}
