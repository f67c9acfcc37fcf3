// rule: TOOL2004
// construct: lambda, property-field
// about: A lambda in a static field prints the first of its two parameters, and the secret is the second.
using Microsoft.Extensions.Configuration;

namespace Badges;

internal sealed class BadgePrinter(IConfiguration configuration)
{
    private static readonly Func<string, string, int> Note = (printer, pin) => { Console.Error.WriteLine(printer); return pin.Length; };

    internal int Print(string badge)
    {
        var pin = configuration["Badges:PrinterPassword"] ?? "";
        return Noted(badge, pin);
    }

    private static int Noted(string badge, string pin) => Note.Invoke(badge, pin);
}
