using ToolContracts.Agreement.Json;
using ToolContracts.Agreement.Payloads;

namespace ToolContracts.Agreement.Keywords;

/// <summary>A value of each other kind of JSON, and null.</summary>
internal sealed class TypeKeyword : Keyword
{
    private static readonly (string Kind, string[] Spellings)[] Others =
    [
        ("boolean", ["true", "false"]),
        ("number", ["1", "0.5", "-0"]),
        ("string", ["\"\"", "\"1\"", "\"true\"", "\"null\"", "\"a\""]),
        ("array", ["[]", "[1]", "[null]"]),
        ("object", ["{}", "{\"a\":1}"]),
    ];

    public override string Name => "type";

    public override IEnumerable<Change> Changes(Slot slot, Random random)
    {
        if (slot.Schema.Type is not { } type)
        {
            yield break;
        }

        foreach (var (_, spellings) in Others.Where(other => other.Kind != (type == "integer" ? "number" : type)))
        {
            yield return Replace(slot, new JsonRaw(spellings[random.Next(spellings.Length)]), false);
        }

        if (type == "integer")
        {
            yield return Replace(slot, new JsonRaw(random.Next(2) == 0 ? "1.5" : "25e-1"), false);
        }

        // Where null is listed, or not, the list decides.
        var isListed = slot.Schema.Listed.Count == 0 || slot.Schema.Listed.Contains("null");
        yield return Replace(slot, JsonRaw.Null, slot.IsNullable && isListed);
    }
}
