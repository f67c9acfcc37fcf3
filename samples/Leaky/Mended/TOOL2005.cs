using ToolContracts;

namespace Leaky;

[Toolset("mailboxes", Owner = "desk")]
public sealed partial class MailboxTools
{
    /// <summary>Counts the unread mails.</summary>
    /// <param name="mailbox">Name of the mailbox.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static int Unread(string mailbox, [Injected] MailServer server) => server.Unread(mailbox);
}

public sealed class MailServer(Secret<string> password)
{
    public int Unread(string mailbox) => password.Reveal().Length > 0 ? mailbox.Length : 0;
}
