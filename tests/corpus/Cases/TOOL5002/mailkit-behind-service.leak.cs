// rule: TOOL5002
// construct: effect, interface
// about: The one implementation of the injected interface sends by MailKit.
using MailKit.Net.Smtp;
using MimeKit;

namespace Wards;

public interface IWardDesk
{
    Task NotifyAsync(string text, CancellationToken cancellationToken);
}

public sealed class WardDesk : IWardDesk
{
    public async Task NotifyAsync(string text, CancellationToken cancellationToken)
    {
        var message = new MimeMessage { Subject = text };
        message.To.Add(new MailboxAddress("Ward", "ward@hospital.example"));
        using var client = new SmtpClient();
        await client.ConnectAsync("smtp.hospital.example", 465, cancellationToken: cancellationToken);
        await client.SendAsync(message, cancellationToken);
    }
}

[Toolset("wards", Owner = "nursing")]
public sealed partial class WardTools(IWardDesk desk)
{
    /// <summary>Notifies a ward.</summary>
    /// <param name="ward">The ward's number.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("wards.notify", Resource = "ward/{ward}")]
    [Idempotent]
    [Egress("smtp.hospital.example:465")]
    private Task NotifyAsync(int ward, CancellationToken cancellationToken) => desk.NotifyAsync($"Please look at ward {ward}.", cancellationToken); // expect: TOOL5002
}
