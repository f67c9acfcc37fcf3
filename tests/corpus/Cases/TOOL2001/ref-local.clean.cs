// rule: TOOL2001
// construct: ref-out, collection
// about: A ref local writes the secret into an array that is not returned.
using Microsoft.Extensions.Configuration;

[Toolset("slots", Owner = "platform-team")]
internal sealed partial class SlotTools(IConfiguration configuration)
{
    /// <summary>Lists the slots of the signing device.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string[] Slots()
    {
        var shown = new string[2];
        var kept = new string[2];
        shown[0] = kept[0] = "sign";
        ref var slot = ref kept[1];
        slot = configuration["Signer:PrivateKey"] ?? "";
        return kept.Length == shown.Length ? shown : [];
    }
}
