// rule: TOOL4002
// construct: linq, collection
// about: The groups' sizes decide which constant is opened.
namespace Surveying;

[Toolset("plots")]
public sealed partial class PlotTools
{
    /// <summary>Reads the notes on the plots that are named most often.</summary>
    /// <param name="plots">The plots' names.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Notes(IReadOnlyList<string> plots)
    {
        var groups = plots.GroupBy(plot => plot).ToDictionary(group => group.Key, group => group.Count());
        var most = groups.OrderByDescending(pair => pair.Value).First();
        return File.ReadAllText($"/srv/plots/top-{most.Value}.txt") + groups.Count;
    }
}
