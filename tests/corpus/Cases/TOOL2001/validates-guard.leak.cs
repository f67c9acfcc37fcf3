// rule: TOOL2001
// construct: guard, declaration
// about: The guard that validates a text is asked, but its answer is used the wrong way round.
using Microsoft.Extensions.Configuration;

[Toolset("banners", Owner = "platform-team")]
internal sealed partial class BannerTools(IConfiguration configuration)
{
    /// <summary>Shows the banner of the jump host.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Banner()
    {
        var text = configuration["Banner:ClientSecret"] ?? "";
        if (Placeholders.IsPlaceholder(text))
        {
            return "hidden";
        }

        return text; // expect: TOOL2001
    }
}

internal static class Placeholders
{
    [Validates]
    internal static bool IsPlaceholder(string text) => text is "" or "changeme" or "<secret>";
}
