// rule: TOOL2001
// construct: control-flow, exception
// about: A finally block overwrites the variable that held the secret before it is returned.
using Microsoft.Extensions.Configuration;

[Toolset("faxes", Owner = "platform-team")]
internal sealed partial class FaxTools(IConfiguration configuration)
{
    /// <summary>Tells about the fax gateway.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string About()
    {
        var text = "gateway";
        try
        {
            text = configuration["Fax:Region"] ?? "";
            text += configuration["Fax:Password"];
            ArgumentException.ThrowIfNullOrEmpty(text);
        }
        finally
        {
            text = "gateway";
        }

        return text;
    }
}
