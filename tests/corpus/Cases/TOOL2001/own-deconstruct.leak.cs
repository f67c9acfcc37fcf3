// rule: TOOL2001
// construct: tuple, helper-method
// about: A Deconstruct method of the case's own puts the secret into the first part.
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
        return place + ": " + login; // expect: TOOL2001
    }
}

internal sealed class TicketPrinter(string secret)
{
    internal void Deconstruct(out string login, out string place)
    {
        login = secret;
        place = "foyer";
    }
}
