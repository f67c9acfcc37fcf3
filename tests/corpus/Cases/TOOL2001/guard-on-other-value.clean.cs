// rule: TOOL2001
// construct: guard, control-flow
// about: The guard validates the text that is returned.
using Microsoft.Extensions.Configuration;

[Toolset("imprints", Owner = "platform-team")]
internal sealed partial class ImprintTools(IConfiguration configuration)
{
    /// <summary>Shows the imprint of the device.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Imprint()
    {
        var first = configuration["Device:FirstSecret"] ?? "";
        var second = configuration["Device:SecondSecret"] ?? "";
        if (!Stickers.IsPrinted(first) || second.Length == 0)
        {
            return "hidden";
        }

        return first;
    }
}

internal static class Stickers
{
    [Validates]
    internal static bool IsPrinted(string text) => text.StartsWith("PUBLIC-", StringComparison.Ordinal);
}
