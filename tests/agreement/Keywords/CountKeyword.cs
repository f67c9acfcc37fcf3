using ToolContracts.Agreement.Json;
using ToolContracts.Agreement.Payloads;

namespace ToolContracts.Agreement.Keywords;

/// <summary>Lists and maps of exactly a number of elements, one less and one more.</summary>
/// <param name="name">The keyword.</param>
/// <param name="least">The keyword of the least number.</param>
/// <param name="greatest">The keyword of the greatest.</param>
internal sealed class CountKeyword(string name, string least, string greatest) : Keyword
{
    public override string Name => name;

    public override IEnumerable<Change> Changes(Slot slot, Random random)
    {
        if (slot.Schema.Count(name) is not { } bound)
        {
            yield break;
        }

        for (var count = Math.Max(bound - 1, 0); count <= bound + 1; count++)
        {
            if (Resized(slot, count, random) is { } value)
            {
                yield return Replace(slot, value, count >= (slot.Schema.Count(least) ?? 0) && count <= (slot.Schema.Count(greatest) ?? int.MaxValue));
            }
        }
    }

    /// <summary>A value of as many elements; null where that many different ones were not found.</summary>
    private static JsonTree? Resized(Slot slot, int count, Random random)
    {
        var values = new ValidValues(random);
        for (var attempt = 0; attempt < 20; attempt++)
        {
            if (slot.Schema.Items is not null && values.Items(slot.Schema, count) is { } list && list.Items.Count == count)
            {
                return list;
            }

            if (slot.Schema.Values is not null && values.Entries(slot.Schema, count) is { } map && map.Members.Count == count)
            {
                return map;
            }
        }

        return null;
    }
}
