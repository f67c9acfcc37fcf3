using System.Text.Json;
using ToolContracts.Agreement.Json;
using ToolContracts.Agreement.Payloads;

namespace ToolContracts.Agreement.Keywords;

/// <summary>The tag of a derived type: nearly right, of another type, null, and missing.</summary>
internal sealed class ConstKeyword : Keyword
{
    public override string Name => "const";

    public override IEnumerable<Change> Changes(Slot slot, Random random)
    {
        foreach (var (name, schema) in slot.Schema.Properties)
        {
            if (schema.Constant is not { } constant || slot.Value is not JsonMap map || map.Find(name) is not { } tag)
            {
                continue;
            }

            foreach (var near in Near(constant))
            {
                yield return new Change(false, () => tag.Value = new JsonRaw(near));
            }

            // Last in its object, or first: a tag may stand anywhere.
            yield return new Change(true, () => Move(map, tag, map.Members.Count - 1));
            yield return new Change(true, () => Move(map, tag, 0));
            if (constant[0] != '"')
            {
                yield return new Change(true, () => tag.Value = new JsonRaw(constant + ".0"));
                yield return new Change(true, () => tag.Value = new JsonRaw(constant + "0e-1"));
            }
            else
            {
                yield return new Change(true, () => tag.Value = new JsonText(JsonDocument.Parse(constant).RootElement.GetString()!, JsonSpelling.Escape(JsonDocument.Parse(constant).RootElement.GetString()!, random)));
            }
        }
    }

    private static IEnumerable<string> Near(string constant)
    {
        string[] others = ["null", "true", "[]", "{}", "\"\"", "1.5", "99", "\"x\""];
        if (constant[0] != '"')
        {
            return [.. others, "\"" + constant + "\"", constant + ".5", constant + "1"];
        }

        var text = JsonDocument.Parse(constant).RootElement.GetString()!;
        return [.. others, JsonSpelling.Quote(text.ToUpperInvariant()), JsonSpelling.Quote(text + " "), JsonSpelling.Quote(text[1..])];
    }

    private static void Move(JsonMap map, JsonMember member, int index)
    {
        map.Members.Remove(member);
        map.Members.Insert(index, member);
    }
}
