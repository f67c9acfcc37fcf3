using System.Text.Json;
using ToolContracts.Agreement.Json;
using ToolContracts.Agreement.Payloads;

namespace ToolContracts.Agreement.Keywords;

/// <summary>Each listed value, and what is nearly one: another case, a blank, a part of it, its number.</summary>
internal sealed class EnumKeyword : Keyword
{
    /// <summary>Members of the toolsets' enums: where some are allowed, the others are not.</summary>
    private static readonly string[] Members = ["Red", "Green", "class", "Ünï", "First", "Second", "Read", "Low", "Left", "EUR"];

    public override string Name => "enum";

    public override IEnumerable<Change> Changes(Slot slot, Random random)
    {
        var listed = slot.Schema.Listed;
        if (listed.Count == 0)
        {
            yield break;
        }

        foreach (var json in listed)
        {
            yield return Replace(slot, new JsonRaw(json), true);
        }

        var texts = listed.Where(static json => json[0] == '"').Select(static json => JsonDocument.Parse(json).RootElement.GetString()!).ToHashSet(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            string[] near = [text.ToUpperInvariant(), text.ToLowerInvariant(), " " + text, text + " ", text + "\0", text.Length == 0 ? "x" : text[..^1], text + "," + text];
            foreach (var other in near.Where(other => !texts.Contains(other)))
            {
                yield return Replace(slot, new JsonText(other), false);
            }
        }

        foreach (var member in Members.Where(member => !texts.Contains(member)))
        {
            yield return Replace(slot, new JsonText(member), false);
        }

        foreach (var number in new[] { "0", "1", "2", "1.5", "-4", "3.0" }.Where(_ => slot.Schema.Type is "integer" or "number"))
        {
            yield return Replace(slot, new JsonRaw(number), null);
        }
    }
}
