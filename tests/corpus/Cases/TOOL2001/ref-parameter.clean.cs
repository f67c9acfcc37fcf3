// rule: TOOL2001
// construct: ref-out
// about: A helper takes the secret out of a variable that it gets by reference.
using Microsoft.Extensions.Configuration;

[Toolset("doors", Owner = "platform-team")]
internal sealed partial class DoorTools(IConfiguration configuration)
{
    /// <summary>Describes the lock of the front door.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Lock()
    {
        var text = configuration["Door:PinSecret"] ?? "";
        Complete(ref text);
        return text;
    }

    private void Complete(ref string text)
    {
        text = text.Length > 0 && configuration["Door:Name"] is { } name ? name : "open";
    }
}
