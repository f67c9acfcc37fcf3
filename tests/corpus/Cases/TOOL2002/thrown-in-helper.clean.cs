// rule: TOOL2002
// construct: exception, helper-method
// about: The same helper throws, and the tool catches just that exception.
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
        try
        {
            Check(key);
            return 4;
        }
        catch (FormatException)
        {
            return 0;
        }
    }

    private static void Check(string key)
    {
        if (!key.StartsWith("tf_", StringComparison.Ordinal))
        {
            throw new FormatException("Not a key of the tariff service: " + key);
        }
    }
}
