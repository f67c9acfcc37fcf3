// rule: TOOL5001
// construct: effect, control-flow
// about: The mail message is built and only measured.
namespace Newsletters;

using System.Net.Mail;

[Toolset("newsletters")]
public sealed partial class NewsletterTools
{
    /// <summary>Tells how long an issue is.</summary>
    /// <param name="issue">The issue.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("smtp.letters.example:25")]
    private async Task<int> LengthAsync(int issue, CancellationToken cancellationToken)
    {
        using var message = new MailMessage("editor@letters.example", "readers@letters.example");
        message.Subject = $"Issue {issue}";
        message.Body = await File.ReadAllTextAsync($"/srv/letters/{issue}.txt", cancellationToken);
        return message.Body.Length + message.Subject.Length;
    }
}
