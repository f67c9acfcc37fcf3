// rule: TOOL4002
// construct: guard, control-flow
// about: The name is tested and then changed by another argument.
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
        if (!Known.Contains(file))
        {
            throw new ToolFailedException("unknown-beacon", ToolFailure.NotStarted);
        }

        file += suffix;
        return File.ReadAllText(Path.Combine("/srv/beacons", file)); // expect: TOOL4002
    }
}
