using ToolContracts.Agreement.Json;
using ToolContracts.Agreement.Payloads;

namespace ToolContracts.Agreement.Keywords;

/// <summary>Texts at the edge of a format.</summary>
internal sealed class FormatKeyword : Keyword
{
    public override string Name => "format";

    public override IEnumerable<Change> Changes(Slot slot, Random random)
    {
        if (slot.Schema.Forms is not [var pattern, ..])
        {
            yield break;
        }

        // Lengths and hosts besides the format, and listed values, are for the judges to weigh.
        var isAlone = slot.Schema is { Forms.Count: 1, Listed.Count: 0 } && (slot.Schema.Count("maxLength") ?? slot.Schema.Count("minLength") ?? 1) == 1;
        foreach (var (text, fits) in FormatEdges.Of(pattern))
        {
            yield return Replace(slot, new JsonText(text), fits ? isAlone ? true : null : false);
        }

        if (slot.Value is JsonText { Value.Length: > 1 } whole)
        {
            yield return Replace(slot, new JsonText(whole.Value[..random.Next(1, whole.Value.Length)]), null);
        }
    }
}
