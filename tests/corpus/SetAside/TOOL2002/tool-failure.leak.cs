// rule: TOOL2002
// construct: exception, declaration
// about: The cause given to a ToolFailedException has the secret in its message.
using Microsoft.Extensions.Configuration;

[Toolset("rollers", Owner = "platform-team")]
internal sealed partial class RollerTools(IConfiguration configuration)
{
    /// <summary>Tells whether the shutters are down.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private bool Down()
    {
        var key = configuration["Shutters:ApiKey"] ?? "";
        if (key.Length < 10)
        {
            throw new ToolFailedException("bad-key", ToolFailure.NotStarted, new InvalidOperationException("key " + key)); // expect: TOOL2002
        }

        return true;
    }
}
