// rule: TOOL5003
// construct: declaration, interpolation
// about: '*.tiles.example' covers hosts below it, not tiles.example itself.
namespace Tiles;

[Toolset("map-tiles")]
public sealed partial class MapTileTools(HttpClient http)
{
    /// <summary>Tells how large a tile is.</summary>
    /// <param name="zoom">The zoom level.</param>
    /// <param name="x">The column.</param>
    /// <param name="y">The row.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("*.tiles.example")]
    private async Task<int> SizeAsync(int zoom, int x, int y, CancellationToken cancellationToken) // expect: TOOL5003
    {
        var bytes = await http.GetByteArrayAsync($"https://tiles.example/{zoom}/{x}/{y}.png", cancellationToken);
        return bytes.Length;
    }
}
