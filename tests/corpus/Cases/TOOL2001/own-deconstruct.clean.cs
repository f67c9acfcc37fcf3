// rule: TOOL2001
// construct: tuple, helper-method
// about: The Deconstruct method puts a mask into the first part.
using Microsoft.Extensions.Configuration;

[Toolset("concerts", Owner = "platform-team")]
internal sealed partial class ConcertTools(IConfiguration configuration)
{
    /// <summary>Describes the concert hall's ticket printer.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Printer()
    {
        var (login, place) = new TicketPrinter(configuration["Printer:Passphrase:Secret"] ?? "");
        return place + ": " + login;
    }
}

internal sealed class TicketPrinter(string secret)
{
    internal void Deconstruct(out string login, out string place)
    {
        login = secret.Length == 0 ? "none" : "****";
        place = "foyer";
    }
}
