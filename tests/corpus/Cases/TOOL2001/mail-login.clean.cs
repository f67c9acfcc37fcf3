// rule: TOOL2001
// construct: unknown-call, async
// about: The password opens a mailbox; the subject of a mail is not secret for that.
using MailKit.Net.Imap;
using Microsoft.Extensions.Configuration;

[Toolset("inbox", Owner = "platform-team")]
internal sealed partial class InboxTools(ImapClient client, IConfiguration configuration)
{
    /// <summary>Tells the subject of a mail.</summary>
    /// <param name="index">The mail's place in the inbox.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<string> SubjectAsync(int index, CancellationToken cancellationToken)
    {
        var password = configuration["Inbox:Password"] ?? "";
        await client.AuthenticateAsync("desk@example.org", password, cancellationToken);
        var mail = await client.Inbox!.GetMessageAsync(index, cancellationToken);
        return mail.Subject ?? "no subject";
    }
}
