using ToolContracts;

namespace Leaky;

[Toolset("mailboxes", Owner = "desk")]
public sealed partial class MailboxTools
{
    /// <summary>Counts the unread mails.</summary>
    /// <param name="mailbox">Name of the mailbox.</param>
    /// <param name="password">Its password.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static int Unread(string mailbox, [SecretData] string password) => mailbox.Length + password.Length;
}
