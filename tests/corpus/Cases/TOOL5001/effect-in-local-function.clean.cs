// rule: TOOL5001
// construct: effect, local-function
// about: The local function that the tool calls reads; nothing writes.
namespace Trails;

[Toolset("trails")]
public sealed partial class TrailTools
{
    /// <summary>Tells how long a trail is.</summary>
    /// <param name="trail">The trail's number.</param>
    /// <param name="refresh">Whether to measure again.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private double Length(int trail, bool refresh)
    {
        var saved = $"/var/trails/{trail}.txt";
        return refresh || !File.Exists(saved) ? Measure() : double.Parse(File.ReadAllText(saved), System.Globalization.CultureInfo.InvariantCulture);

        double Measure()
        {
            var length = File.ReadLines($"/srv/trails/{trail}.gpx").Count() * 0.25;
            return length;
        }
    }
}
