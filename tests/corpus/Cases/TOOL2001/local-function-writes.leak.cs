// rule: TOOL2001
// construct: local-function, control-flow
// about: A local function writes the secret into a variable of the method.
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
        return text; // expect: TOOL2001

        void Fill() => text += configuration["Silo:Password"];
    }
}
