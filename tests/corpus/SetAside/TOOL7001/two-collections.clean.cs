// rule: TOOL7001
// construct: composition
// about: The builders stand for two service collections, and neither has all three.
using Microsoft.Extensions.DependencyInjection;

namespace Bank;

[Toolset("accounts")]
public sealed partial class AccountTools
{
    /// <summary>Reads a statement.</summary>
    /// <param name="account">The account's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [return: ConfidentialData]
    private static string Statement(int account) => File.ReadAllText($"/srv/statements/{account}.csv");
}

[Toolset("letters")]
public sealed partial class LetterTools
{
    /// <summary>Summarises a letter of a customer.</summary>
    /// <param name="letter">The letter.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static string Summarize([Untrusted] string letter) => letter.Length > 80 ? letter[..80] : letter;
}

[Toolset("tickets", Owner = "support")]
public sealed partial class TicketTools(HttpClient http)
{
    /// <summary>Opens a ticket at the supplier's desk.</summary>
    /// <param name="text">What the ticket says.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("tickets.open", Resource = "tickets/all")]
    [Idempotent]
    [Egress("desk.supplier.example")]
    private async Task OpenAsync(string text, CancellationToken cancellationToken)
    {
        using var answer = await http.PostAsync("https://desk.supplier.example/tickets", new StringContent(text), cancellationToken);
        answer.EnsureSuccessStatusCode();
    }
}

public static class Composition
{
    public static (IServiceCollection Inner, IServiceCollection Outer) Make()
    {
        IServiceCollection inner = new ServiceCollection();
        IServiceCollection outer = new ServiceCollection();
        inner.AddToolContracts().AddToolset<AccountTools>();
        inner.AddToolContracts().AddToolset<LetterTools>();
        outer.AddToolContracts().AddToolset<TicketTools>();
        return (inner, outer);
    }
}
