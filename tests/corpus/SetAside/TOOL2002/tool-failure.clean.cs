// rule: TOOL2002
// construct: exception, declaration
// about: A ToolFailedException gives a code, and the cause a status.
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
            throw new ToolFailedException("bad-key", ToolFailure.NotStarted, new InvalidOperationException("key of " + key.Length));
        }

        return true;
    }
}
