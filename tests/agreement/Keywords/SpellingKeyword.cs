using ToolContracts.Agreement.Json;
using ToolContracts.Agreement.Payloads;

namespace ToolContracts.Agreement.Keywords;

/// <summary>The same value in another spelling, and the default of a member in its place: both still fit.</summary>
internal sealed class SpellingKeyword : Keyword
{
    public override string Name => "spelling";

    public override IEnumerable<Change> Changes(Slot slot, Random random)
    {
        if (slot.Value is JsonText { Value: var text })
        {
            yield return Replace(slot, new JsonText(text, JsonSpelling.Escape(text, random)), true);
        }

        if (slot.Value is JsonMap map && slot.Schema.IsObject)
        {
            yield return new Change(true, () => map.Members.Reverse());
            yield return new Change(true, () =>
            {
                for (var i = 0; i < map.Members.Count; i++)
                {
                    map.Members[i] = new JsonMember(map.Members[i].Name, map.Members[i].Value, JsonSpelling.Escape(map.Members[i].Name, random));
                }
            });
        }

        if (slot.Schema.Default is { } initial)
        {
            yield return Replace(slot, new JsonRaw(initial), true);
        }

        yield return new Change(true, () => slot.Replace(new JsonRaw(" \t\r\n" + slot.Value + "\n ")));
    }
}
