// rule: TOOL2001
// construct: local-function, ref-out
// about: A local function gives the user through an out parameter, to a variable that held the password.
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
        var login = configuration["Printers:Password"] ?? "";
        Read(out login);
        return printer + ": " + login;

        void Read(out string text)
        {
            text = configuration["Printers:User"] ?? "";
        }
    }
}
