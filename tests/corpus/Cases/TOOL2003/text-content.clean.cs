// rule: TOOL2003
// construct: collection, unknown-call
// about: A text part of a message holds the file's name.
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

internal sealed class ReviewDesk(IOptions<ReviewOptions> options)
{
    internal ChatMessage Message(string question)
    {
        var settings = options.Value;
        var message = new ChatMessage(ChatRole.User, question);
        message.Contents.Add(new TextContent(settings.Registry));
        return message;
    }
}

internal sealed class ReviewOptions
{
    public string Registry { get; set; } = "";

    [SecretData]
    public string RegistryPassword { get; set; } = "";
}
