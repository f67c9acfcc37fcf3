// rule: TOOL2001
// construct: control-flow, exception
// about: A finally block appends the secret to the text that is returned after it.
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
            ArgumentException.ThrowIfNullOrEmpty(text);
        }
        finally
        {
            text += configuration["Fax:Password"];
        }

        return text; // expect: TOOL2001
    }
}
