using ToolContracts.Agreement.Json;
using ToolContracts.Agreement.Payloads;

namespace ToolContracts.Agreement.Keywords;

/// <summary>A member or key for the second time: no schema can say that it is there once, and the binder refuses it.</summary>
internal sealed class DuplicateKeyword : Keyword
{
    public override string Name => "duplicate";

    public override IEnumerable<Change> Changes(Slot slot, Random random)
    {
        if (slot.Value is not JsonMap { Members.Count: > 0 } map)
        {
            yield break;
        }

        foreach (var member in map.Members.ToArray())
        {
            yield return new Change(false, () => map.Members.Add(member.Copy()));
        }

        var one = map.Members[random.Next(map.Members.Count)];
        if (slot.Schema.Values is not null)
        {
            // Two keys and no more, so that their number is no fault besides.
            yield return new Change(false, () =>
            {
                map.Members.Clear();
                map.Members.AddRange([one, one.Copy()]);
            });
        }

        yield return new Change(false, () => map.Members.Insert(0, new JsonMember(one.Name, one.Value.Copy(), JsonSpelling.Escape(one.Name, random))));
    }
}
