// rule: TOOL4004
// construct: property-field, model
// about: The caller's OnBehalfOf is a constant service account.
using Microsoft.Extensions.AI;

namespace Mailbots;

public sealed class MailBot(IChatClient chat)
{
    public async Task<Caller> CallerForAsync(string mail, CancellationToken cancellationToken)
    {
        var sender = await chat.GetResponseAsync("Who sent this? " + mail, cancellationToken: cancellationToken);
        return new Caller(ActorKind.Service, "mail-bot", "retail") { OnBehalfOf = sender.Text.Length > 0 ? "customers" : "nobody" };
    }
}
