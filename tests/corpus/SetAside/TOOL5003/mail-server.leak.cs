// rule: TOOL5003
// construct: effect, helper-method
// about: A helper mails over a server that is not named.
using System.Net.Mail;

namespace Invitations;

internal static class Post
{
    public static void Send(string to, string text)
    {
        using var client = new SmtpClient("mail.events.example", 2525);
        client.Send("events@events.example", to, "Invitation", text);
    }
}

[Toolset("invitations", Owner = "events")]
public sealed partial class InvitationTools
{
    /// <summary>Invites a guest.</summary>
    /// <param name="guest">The guest's address.</param>
    /// <param name="number">The event's number.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible, Impact = Impact.ExternalCommunication)]
    [RequiresPermission("invitations.send", Resource = "event/{number}")]
    [NotIdempotent("Each call acts anew.")]
    [RequiresApproval("shift-lead", Summary = "Invites a guest: {guest}, {number}")]
    [Egress("api.events.example")]
    private void Invite(string guest, int number) => Post.Send(guest, $"You are invited to event {number}."); // expect: TOOL5003
}
