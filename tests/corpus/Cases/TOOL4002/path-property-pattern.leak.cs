// rule: TOOL4002
// construct: pattern, record
// about: A property pattern takes the attachment's name out of the request and opens it.
namespace Helpdesk;

public sealed record AttachmentRequest(int Ticket, string? Attachment);

[Toolset("attachments")]
public sealed partial class AttachmentTools
{
    /// <summary>Reads an attachment of a ticket.</summary>
    /// <param name="request">The ticket and the attachment.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Read(AttachmentRequest request)
    {
        if (request is { Ticket: > 0, Attachment: { Length: > 0 } name })
        {
            return File.ReadAllText($"/srv/tickets/{request.Ticket}/{name}"); // expect: TOOL4002
        }

        return "There is no such attachment.";
    }
}
