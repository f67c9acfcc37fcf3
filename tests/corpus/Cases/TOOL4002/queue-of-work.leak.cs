// rule: TOOL4002
// construct: collection, property-field
// about: The model's file is enqueued in one queue of the class, which is worked off.
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
        open.Enqueue(plan);
        var text = "";
        while (open.TryDequeue(out var file))
        {
            text += File.ReadAllText(Path.Combine("/srv/plans", file)); // expect: TOOL4002
        }

        return text + done.Count;
    }
}
