// rule: TOOL2004
// construct: lambda, property-field
// about: A lambda in a static field prints the second of its two parameters, and that is the one with the secret.
using Microsoft.Extensions.Configuration;

namespace Badges;

internal sealed class BadgePrinter(IConfiguration configuration)
{
    private static readonly Func<string, string, int> Note = (printer, pin) => { Console.Error.WriteLine(pin); return printer.Length; };

    internal int Print(string badge)
    {
        var pin = configuration["Badges:PrinterPassword"] ?? "";
        return Noted(badge, pin); // expect: TOOL2004
    }

    private static int Noted(string badge, string pin) => Note.Invoke(badge, pin);
}
