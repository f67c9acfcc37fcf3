// rule: TOOL4002
// construct: guard, collection
// about: The name is looked up among the known ones, but a name that is missing there is opened all the same.
namespace Weather.Archive;

[Toolset("archive")]
public sealed partial class ArchiveTools
{
    private static readonly HashSet<string> Stations = ["oslo.csv", "bergen.csv", "tromso.csv"];

    /// <summary>Gives the last measurement of a station.</summary>
    /// <param name="station">The station's file.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<string> LastAsync(string station, CancellationToken cancellationToken)
    {
        var note = "";
        if (!Stations.Contains(station))
        {
            note = " (station is not in the catalogue)";
        }

        var lines = await File.ReadAllLinesAsync("/data/stations/" + station, cancellationToken); // expect: TOOL4002
        return lines[^1] + note;
    }
}
