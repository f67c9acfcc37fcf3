using System.Globalization;
using System.Numerics;
using ToolContracts.Agreement.Json;
using ToolContracts.Agreement.Payloads;

namespace ToolContracts.Agreement.Keywords;

/// <summary>A set with one element twice: as it is, spelled in another way, or with its members in another order.</summary>
internal sealed class UniqueItemsKeyword : Keyword
{
    public override string Name => "uniqueItems";

    public override IEnumerable<Change> Changes(Slot slot, Random random)
    {
        if (!slot.Schema.IsUnique || slot.Value is not JsonList { Items: [_, ..] items })
        {
            yield break;
        }

        var one = items[random.Next(items.Count)];
        yield return new Change(false, () => items.Add(one.Copy()));
        yield return new Change(false, () => items.Insert(0, Again(one, random)));
        if (one is JsonText { Value: var text } && slot.Schema.Items is { Forms.Count: 0, Listed.Count: 0 } && text.Normalize() is var composed && composed != text)
        {
            // Texts that look alike are two texts, to both.
            yield return new Change(null, () => items.Add(new JsonText(composed)));
        }
    }

    private static JsonTree Again(JsonTree value, Random random) => value switch
    {
        JsonText text => new JsonText(text.Value, JsonSpelling.Escape(text.Value, random)),
        JsonList list => new JsonList(list.Items.Select(item => Again(item, random))),
        JsonMap map => new JsonMap(map.Members.AsEnumerable().Reverse().Select(member => new JsonMember(member.Name, Again(member.Value, random)))),
        JsonRaw { Spelling: var spelling } when BigInteger.TryParse(spelling, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) =>
            new JsonRaw(JsonSpelling.Whole(whole, random)),
        JsonRaw { Spelling: var spelling } when spelling.Contains('.', StringComparison.Ordinal) && !spelling.Contains('e', StringComparison.OrdinalIgnoreCase) => new JsonRaw(spelling + "00"),
        _ => value.Copy(),
    };
}
