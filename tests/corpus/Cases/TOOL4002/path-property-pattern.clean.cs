// rule: TOOL4002
// construct: pattern, record
// about: The pattern only matches one constant name.
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
        if (request is { Ticket: > 0, Attachment: "log.txt" and { } name })
        {
            return File.ReadAllText($"/srv/tickets/{request.Ticket}/{name}");
        }

        return "There is no such attachment.";
    }
}
