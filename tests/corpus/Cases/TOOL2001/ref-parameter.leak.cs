// rule: TOOL2001
// construct: ref-out
// about: A helper adds the secret to a variable that it gets by reference.
using Microsoft.Extensions.Configuration;

[Toolset("doors", Owner = "platform-team")]
internal sealed partial class DoorTools(IConfiguration configuration)
{
    /// <summary>Describes the lock of the front door.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Lock()
    {
        var text = "front door";
        Complete(ref text);
        return text; // expect: TOOL2001
    }

    private void Complete(ref string text)
    {
        text += " " + configuration["Door:PinSecret"];
    }
}
