// rule: TOOL2001
// construct: guard, declaration
// about: The text is returned only where the guard says that it may be shown.
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
        if (!Placeholders.IsPlaceholder(text))
        {
            return "hidden";
        }

        return text;
    }
}

internal static class Placeholders
{
    [Validates]
    internal static bool IsPlaceholder(string text) => text is "" or "changeme" or "<secret>";
}
