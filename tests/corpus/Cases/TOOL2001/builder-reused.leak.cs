// rule: TOOL2001
// construct: string-builder, control-flow
// about: A builder that holds the password is read before it is made anew.
using System.Text;
using Microsoft.Extensions.Configuration;

[Toolset("printers", Owner = "platform-team")]
internal sealed partial class PrinterTools(IConfiguration configuration)
{
    /// <summary>Describes the print server.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Describe()
    {
        var text = new StringBuilder("lpr ");
        text.Append(configuration["Print:Password"]);
        var isLong = text.Length > 40;
        text.Append(isLong ? " long" : " short");
        return text.ToString(); // expect: TOOL2001
    }
}
