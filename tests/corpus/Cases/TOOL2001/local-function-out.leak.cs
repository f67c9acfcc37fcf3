// rule: TOOL2001
// construct: local-function, ref-out
// about: A local function that sees the configuration gives the password through an out parameter.
using Microsoft.Extensions.Configuration;

[Toolset("printers", Owner = "facilities")]
internal sealed partial class PrinterTools(IConfiguration configuration)
{
    /// <summary>Tells who the printer prints as.</summary>
    /// <param name="printer">The printer.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Login(string printer)
    {
        var login = "";
        Read(out login);
        return printer + ": " + login; // expect: TOOL2001

        void Read(out string text)
        {
            text = configuration["Printers:Password"] ?? "";
        }
    }
}
