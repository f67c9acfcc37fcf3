using ToolContracts.Agreement.Json;
using ToolContracts.Agreement.Payloads;

namespace ToolContracts.Agreement.Keywords;

/// <summary>An object without one of its members.</summary>
internal sealed class RequiredKeyword : Keyword
{
    public override string Name => "required";

    public override IEnumerable<Change> Changes(Slot slot, Random random)
    {
        if (!slot.Schema.IsObject || slot.Value is not JsonMap map)
        {
            yield break;
        }

        foreach (var member in map.Members.ToArray().Where(member => slot.Schema.Properties.Any(property => property.Name == member.Name)))
        {
            yield return new Change(!slot.Schema.Required.Contains(member.Name), () => map.Members.Remove(member));
        }
    }
}
