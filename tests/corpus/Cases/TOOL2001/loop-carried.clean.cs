// rule: TOOL2001
// construct: control-flow
// about: The secret is taken up in a loop, and the text is built from the other variable.
using Microsoft.Extensions.Configuration;

[Toolset("ports", Owner = "platform-team")]
internal sealed partial class PortTools(IConfiguration configuration)
{
    /// <summary>Lists the harbour's radio channels.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Channels()
    {
        var text = "";
        var next = "channel";
        for (var round = 0; round < 3; round++)
        {
            text += round;
            next = configuration["Radio:AccessKey"] ?? "";
        }

        return next.Length == 0 ? "no channel" : text;
    }
}
