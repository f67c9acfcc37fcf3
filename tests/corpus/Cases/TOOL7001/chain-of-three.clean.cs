// rule: TOOL7001
// construct: composition
// about: The mailer needs an approval.
using System.Net.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace Sales;

[Toolset("customers")]
public sealed partial class CustomerTools
{
    /// <summary>Reads a customer's card.</summary>
    /// <param name="number">The customer's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [return: PersonalData]
    private static string Card(int number) => File.ReadAllText($"/srv/customers/{number}.txt");
}

[Toolset("pages")]
public sealed partial class PageTools(HttpClient http)
{
    /// <summary>Reads a page of the trade fair.</summary>
    /// <param name="page">The page's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("fair.example")]
    [return: Untrusted]
    private Task<string> ReadAsync(int page, CancellationToken cancellationToken) => http.GetStringAsync($"https://fair.example/{page}", cancellationToken);
}

[Toolset("mailer", Owner = "sales-team")]
public sealed partial class MailerTools
{
    /// <summary>Sends a mail.</summary>
    /// <param name="recipient">Who gets it.</param>
    /// <param name="text">What it says.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible, Impact = Impact.ExternalCommunication)]
    [RequiresPermission("mail.send", Resource = "mailbox/{recipient}")]
    [NotIdempotent("Each call sends a mail.")]
    [RequiresApproval("sales-lead", Summary = "Mail to {recipient}: {text}")]
    [Egress("smtp.sales.example:587")]
    private void Send(string recipient, string text)
    {
        using var client = new SmtpClient("smtp.sales.example", 587);
        client.Send("desk@sales.example", recipient, "From our desk", text);
    }
}

public static class Composition
{
    public static void Add(IServiceCollection services) =>
        services.AddToolContracts().AddToolset<CustomerTools>().AddToolset<PageTools>().AddToolset<MailerTools>();
}
