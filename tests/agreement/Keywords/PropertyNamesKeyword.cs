using ToolContracts.Agreement.Json;
using ToolContracts.Agreement.Payloads;

namespace ToolContracts.Agreement.Keywords;

/// <summary>A map with a key that is nearly one.</summary>
internal sealed class PropertyNamesKeyword : Keyword
{
    public override string Name => "propertyNames";

    public override IEnumerable<Change> Changes(Slot slot, Random random)
    {
        if (slot.Schema.Names is not { } names || slot.Value is not JsonMap map || map.Members is not [var first, ..])
        {
            yield break;
        }

        var key = first.Name;
        string[] near = [key + " ", " " + key, key + "\n", "0" + key, "+" + key, key + ".0", "", "-0", "-", "x" + key, key + "0", "1e2", "١", "-1", key[1..], key.ToUpperInvariant(), key.ToLowerInvariant()];
        foreach (var other in near.Where(other => map.Find(other) is null))
        {
            bool? accepts = names.Listed.Count > 0 ? names.Listed.Contains(JsonSpelling.Quote(other)) : null;
            yield return new Change(accepts, () => map.Members[0] = new JsonMember(other, first.Value));
        }
    }
}
