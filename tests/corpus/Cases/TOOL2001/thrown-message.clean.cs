// rule: TOOL2001
// construct: exception
// about: The exception's message with a secret is caught, and a fixed text is returned.
using Microsoft.Extensions.Configuration;

[Toolset("vaccines", Owner = "platform-team")]
internal sealed partial class VaccineTools(IConfiguration configuration)
{
    /// <summary>Tests the connection to the vaccine register.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Test()
    {
        try
        {
            var key = configuration["Register:ApiKey"];
            if (key is null or { Length: < 16 })
            {
                throw new InvalidOperationException($"'{key}' is not a key of the register.");
            }
        }
        catch (InvalidOperationException)
        {
            return "The register's key is too short.";
        }

        return "works";
    }
}
