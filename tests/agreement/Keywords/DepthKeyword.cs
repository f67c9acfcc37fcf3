using ToolContracts.Agreement.Json;
using ToolContracts.Agreement.Payloads;

namespace ToolContracts.Agreement.Keywords;

/// <summary>A value nested in itself about as deeply as a binder goes. Only recursive schemas have such values.</summary>
internal sealed class DepthKeyword : Keyword
{
    private static readonly int[] Times = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 26, 27, 28, 29, 30, 31, 32, 40];

    public override string Name => "depth";

    public override IEnumerable<Change> Changes(Slot slot, Random random)
    {
        var inner = Slot.Of(slot.Schema, slot.Value, static _ => { }).Count(other => other.Schema.Place == slot.Schema.Place && other.Value != slot.Value);
        if (slot.Value is not JsonMap || inner == 0)
        {
            return [];
        }

        var chosen = random.Next(inner);
        return Times.SelectMany(times => new[] { false, true }.Select(isBare => new Change(null, () => slot.Replace(Nested(slot, chosen, times, isBare)))));
    }

    /// <summary>The value, in which one value of the same schema is the value again, and so on.</summary>
    /// <param name="slot">The value.</param>
    /// <param name="chosen">Which of the values in it.</param>
    /// <param name="times">How often.</param>
    /// <param name="isBare">Whether the innermost has only what it must, so that nothing lies deeper than itself.</param>
    private static JsonTree Nested(Slot slot, int chosen, int times, bool isBare)
    {
        var whole = slot.Value.Copy();
        if (isBare && whole is JsonMap map)
        {
            map.Members.RemoveAll(member => !slot.Schema.Required.Contains(member.Name));
        }

        for (var i = 0; i < times; i++)
        {
            var outer = slot.Value.Copy();
            Slot.Of(slot.Schema, outer, static _ => { }).Where(other => other.Schema.Place == slot.Schema.Place && other.Value != outer).ElementAt(chosen).Replace(whole);
            whole = outer;
        }

        return whole;
    }
}
