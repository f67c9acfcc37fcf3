// rule: TOOL2001
// construct: local-function, control-flow
// about: A local function writes it and is called before the variable gets its text.
using Microsoft.Extensions.Configuration;

[Toolset("feedsilo", Owner = "platform-team")]
internal sealed partial class FeedSiloTools(IConfiguration configuration)
{
    /// <summary>Tells about the feed silo.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Silo()
    {
        var text = "silo";
        Fill();
        text = text.Length > 4 ? "silo with a login" : "silo";
        return text;

        void Fill() => text += configuration["Silo:Password"];
    }
}
