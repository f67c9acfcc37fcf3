// rule: TOOL7001
// construct: composition, declaration
// about: The toolset's way out goes to the host from which its private data comes.
using Microsoft.Extensions.DependencyInjection;

namespace Crm;

[Toolset("crm", Owner = "crm-team")]
public sealed partial class CrmTools(HttpClient http)
{
    /// <summary>Reads a contact.</summary>
    /// <param name="contact">The contact's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("crm.example")]
    [return: PersonalData]
    private Task<string> ContactAsync(int contact, CancellationToken cancellationToken) => http.GetStringAsync($"https://crm.example/contacts/{contact}", cancellationToken);

    /// <summary>Sums up a mail of a contact.</summary>
    /// <param name="mail">The mail.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static int Words([Untrusted] string mail) => mail.Split(' ').Length;

    /// <summary>Adds a note to a contact.</summary>
    /// <param name="contact">The contact's number.</param>
    /// <param name="note">The note.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("crm.note", Resource = "contact/{contact}")]
    [Idempotent]
    [Egress("crm.example")]
    private async Task NoteAsync(int contact, string note, CancellationToken cancellationToken)
    {
        using var answer = await http.PostAsync($"https://crm.example/contacts/{contact}/notes", new StringContent(note), cancellationToken);
        answer.EnsureSuccessStatusCode();
    }
}

public static class Composition
{
    public static void Add(IServiceCollection services)
    {
        var tools = services.AddToolContracts();
        tools.AddToolset<CrmTools>();
    }
}
