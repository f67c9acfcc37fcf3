// rule: TOOL2002
// construct: exception, interpolation
// about: The user is in the message, and the password's length.
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
            throw new InvalidOperationException($"Login of {user} with {password?.Length ?? 0} characters is not possible.");
        }

        return password.Length;
    }
}
