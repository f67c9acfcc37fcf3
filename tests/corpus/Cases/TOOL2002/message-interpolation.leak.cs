// rule: TOOL2002
// construct: exception, interpolation
// about: The password is in the message of an exception that the tool throws.
using Microsoft.Extensions.Configuration;

[Toolset("mailboxes", Owner = "platform-team")]
internal sealed partial class MailboxTools(IConfiguration configuration)
{
    /// <summary>Counts the unread mails of the support mailbox.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Unread()
    {
        var user = configuration["Mailbox:User"];
        var password = configuration["Mailbox:Password"];
        if (password is null or { Length: < 8 })
        {
            throw new InvalidOperationException($"Login of {user} with '{password}' is not possible."); // expect: TOOL2002
        }

        return password.Length;
    }
}
