// rule: TOOL4002
// construct: guard, control-flow
// about: The name is changed first and then tested.
namespace Beacons;

[Toolset("beacons")]
public sealed partial class BeaconTools
{
    private static readonly HashSet<string> Known = ["north.log", "south.log"];

    /// <summary>Reads the log of a beacon.</summary>
    /// <param name="beacon">The beacon's log.</param>
    /// <param name="suffix">A suffix.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Read(string beacon, string suffix)
    {
        var file = beacon;
        file += suffix;
        if (!Known.Contains(file))
        {
            throw new ToolFailedException("unknown-beacon", ToolFailure.NotStarted);
        }

        return File.ReadAllText(Path.Combine("/srv/beacons", file));
    }
}
