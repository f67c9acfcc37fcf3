// rule: TOOL2002
// construct: exception, control-flow
// about: The tool catches another type than the one that carries the secret.
using Microsoft.Extensions.Configuration;

[Toolset("pallets", Owner = "platform-team")]
internal sealed partial class PalletTools(IConfiguration configuration)
{
    /// <summary>Counts pallets in the store.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Count()
    {
        var connection = configuration.GetConnectionString("Pallets") ?? "";
        try
        {
            return Open(connection); // expect: TOOL2002
        }
        catch (IOException)
        {
            return -1;
        }
    }

    private static int Open(string connection)
    {
        if (!connection.Contains("Encrypt=true"))
        {
            throw new NotSupportedException("Refused: " + connection);
        }

        return connection.Length;
    }
}
