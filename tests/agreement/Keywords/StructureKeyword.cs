using ToolContracts.Agreement.Json;
using ToolContracts.Agreement.Payloads;

namespace ToolContracts.Agreement.Keywords;

/// <summary>Structure changed at random: wrapped, unwrapped, emptied, a member renamed. Whether it fits is for the judges to say.</summary>
internal sealed class StructureKeyword : Keyword
{
    public override string Name => "structure";

    public override IEnumerable<Change> Changes(Slot slot, Random random)
    {
        yield return Replace(slot, new JsonList([slot.Value.Copy()]), null);
        yield return Replace(slot, new JsonMap([new JsonMember("value", slot.Value.Copy())]), null);
        switch (slot.Value)
        {
            case JsonMap { Members: { Count: > 0 } members }:
                yield return Replace(slot, members[random.Next(members.Count)].Value.Copy(), null);
                yield return Replace(slot, new JsonList(members.Select(static member => member.Value.Copy())), null);
                var (one, other) = (random.Next(members.Count), random.Next(members.Count));
                yield return new Change(null, () => (members[one].Value, members[other].Value) = (members[other].Value, members[one].Value));
                yield return new Change(null, () => members[one] = new JsonMember(members[one].Name + "2", members[one].Value));
                yield return new Change(null, members.Clear);
                break;
            case JsonList { Items: { Count: > 0 } items }:
                yield return Replace(slot, items[random.Next(items.Count)].Copy(), null);
                yield return new Change(null, () => items.RemoveAt(random.Next(items.Count)));
                yield return new Change(null, () => items.Add(JsonRaw.Null));
                yield return new Change(null, items.Reverse);
                yield return new Change(null, items.Clear);
                break;
            case JsonRaw raw:
                yield return Replace(slot, new JsonText(raw.Spelling), null);
                break;
        }
    }
}
