// rule: TOOL5001
// construct: effect, property-field
// about: The injected service keeps what it found in a private dictionary.
namespace Elevations;

public sealed class ElevationService
{
    private readonly Dictionary<int, double> _known = [];

    public double At(int tile)
    {
        if (_known.TryGetValue(tile, out var height))
        {
            return height;
        }

        height = File.ReadLines($"/srv/tiles/{tile}.txt").Select(line => line.Length).Average();
        _known[tile] = height;
        return height;
    }
}

[Toolset("elevations")]
public sealed partial class ElevationTools(ElevationService service)
{
    /// <summary>Tells how high a tile of the map lies.</summary>
    /// <param name="tile">The tile's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private double Height(int tile) => Math.Round(service.At(tile), 1);
}
