// rule: TOOL2001
// construct: control-flow
// about: The secret reaches the text in the second round of a loop.
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
            text += next;
            next = configuration["Radio:AccessKey"] ?? "";
        }

        return next.Length == 0 ? "no channel" : text; // expect: TOOL2001
    }
}
