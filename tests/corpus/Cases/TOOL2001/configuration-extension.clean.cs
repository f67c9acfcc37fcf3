// rule: TOOL2001
// construct: extension, helper-method
// about: An extension on the configuration reads whether there is a key.
using Microsoft.Extensions.Configuration;

[Toolset("robots", Owner = "platform-team")]
internal sealed partial class RobotTools(IConfiguration configuration)
{
    /// <summary>Describes the picking robot.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Robot() => configuration.RobotName() + " " + (configuration.RobotKey().Length > 0 ? "paired" : "unpaired");
}

internal static class RobotConfiguration
{
    internal static string RobotName(this IConfiguration configuration) => configuration["Robot:Name"] ?? "";

    internal static string RobotKey(this IConfiguration configuration) => configuration["Robot:PairingKey:Secret"] ?? "";
}
