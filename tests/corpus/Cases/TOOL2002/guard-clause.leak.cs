// rule: TOOL2002
// construct: exception, helper-method
// about: A guard helper throws with the connection string that it was given.
using Microsoft.Extensions.Configuration;

[Toolset("mines", Owner = "platform-team")]
internal sealed partial class MineTools(IConfiguration configuration)
{
    /// <summary>Counts the shafts.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Shafts()
    {
        var connection = configuration.GetConnectionString("Mines") ?? "";
        Require.That(connection.Contains("Database="), connection, "ConnectionStrings:Mines"); // expect: TOOL2002
        return 5;
    }
}

internal static class Require
{
    internal static void That(bool holds, string value, string name)
    {
        if (!holds)
        {
            throw new ArgumentException($"{name} has the value {value}.");
        }
    }
}
