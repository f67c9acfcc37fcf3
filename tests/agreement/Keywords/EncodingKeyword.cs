using ToolContracts.Agreement.Json;
using ToolContracts.Agreement.Payloads;

namespace ToolContracts.Agreement.Keywords;

/// <summary>Half of a surrogate pair, escaped, in a text or a key: no Unicode text, though JSON's grammar has it.</summary>
internal sealed class EncodingKeyword : Keyword
{
    private static readonly string[] Halves = ["\\ud800", "\\uDFFF", "a\\ud83d", "\\ude00\\ud83d"];

    public override string Name => "encoding";

    public override IEnumerable<Change> Changes(Slot slot, Random random)
    {
        var half = "\"" + Halves[random.Next(Halves.Length)] + "\"";
        if (slot.Schema.Type == "string")
        {
            yield return Replace(slot, new JsonRaw(half), false);
        }

        if (slot.Value is JsonMap { Members: var members })
        {
            yield return new Change(false, () => members.Add(new JsonMember("half", members.Count == 0 ? JsonRaw.Null : members[0].Value.Copy(), half)));
        }
    }
}
