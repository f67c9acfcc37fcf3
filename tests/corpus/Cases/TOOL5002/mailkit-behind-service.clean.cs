// rule: TOOL5002
// construct: effect, interface
// about: The one implementation puts the notice on a file of the desk.
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
        await File.AppendAllTextAsync("/srv/wards/notices.txt", message.Subject + "\n", cancellationToken);
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
    private Task NotifyAsync(int ward, CancellationToken cancellationToken) => desk.NotifyAsync($"Please look at ward {ward}.", cancellationToken);
}
