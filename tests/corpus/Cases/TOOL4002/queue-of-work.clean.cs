// rule: TOOL4002
// construct: collection, property-field
// about: It is enqueued in the other queue of the class, which is only counted.
namespace Carpentry;

[Toolset("plans")]
public sealed partial class PlanTools
{
    /// <summary>Reads the next plan.</summary>
    /// <param name="plan">The plan's file.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Next(string plan)
    {
        var open = new Queue<string>();
        var done = new Queue<string>();
        open.Enqueue("bench.txt");
        done.Enqueue("stool.txt");
        done.Enqueue(plan);
        var text = "";
        while (open.TryDequeue(out var file))
        {
            text += File.ReadAllText(Path.Combine("/srv/plans", file));
        }

        return text + done.Count;
    }
}
