using ToolContracts.Agreement.Json;
using ToolContracts.Agreement.Payloads;

namespace ToolContracts.Agreement.Keywords;

/// <summary>An object with a member that its schema does not name, or names in another spelling.</summary>
internal sealed class UnknownMemberKeyword : Keyword
{
    private static readonly string[] Strangers = ["zzz", "__proto__", "constructor", "toString", "hasOwnProperty", "", "$schema", "$type", "0", "\u0000"];

    private static readonly string[] Values = ["1", "null", "\"a\"", "{}", "[{\"a\":[1]}]"];

    public override string Name => "additionalProperties";

    public override IEnumerable<Change> Changes(Slot slot, Random random)
    {
        if (!slot.Schema.IsObject || slot.Value is not JsonMap map)
        {
            yield break;
        }

        var known = slot.Schema.Properties.Select(static property => property.Name).ToHashSet(StringComparer.Ordinal);
        var one = known.Count == 0 ? "x" : known.ElementAt(random.Next(known.Count));
        string[] near = [Strangers[random.Next(Strangers.Length)], one.ToUpperInvariant(), one + " ", one + "\0", one.Length == 0 ? "x" : one[..^1], one.Normalize(System.Text.NormalizationForm.FormD)];
        foreach (var name in near.Where(name => !known.Contains(name)))
        {
            yield return new Change(false, () => map.Members.Insert(random.Next(map.Members.Count + 1), new JsonMember(name, new JsonRaw(Values[random.Next(Values.Length)]))));
        }
    }
}
