// rule: TOOL2002
// construct: exception, helper-method
// about: A helper throws with the key in the message, and the tool lets it pass.
using Microsoft.Extensions.Configuration;

[Toolset("tariffs", Owner = "platform-team")]
internal sealed partial class TariffTools(IConfiguration configuration)
{
    /// <summary>Tells how many tariffs there are.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Count()
    {
        var key = configuration["Tariffs:ApiKey"] ?? "";
        Check(key); // expect: TOOL2002
        return 4;
    }

    private static void Check(string key)
    {
        if (!key.StartsWith("tf_", StringComparison.Ordinal))
        {
            throw new FormatException("Not a key of the tariff service: " + key);
        }
    }
}
