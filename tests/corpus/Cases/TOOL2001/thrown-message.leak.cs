// rule: TOOL2001
// construct: exception
// about: A secret in the message of an exception is caught in the tool and returned: one fault, and it is the secret.
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
        catch (InvalidOperationException refused)
        {
            return refused.Message; // expect: TOOL2001
        }

        return "works";
    }
}
