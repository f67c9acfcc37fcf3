// rule: TOOL5003
// construct: effect, async
// about: MailKit connects to the host and port that are named.
using MailKit.Net.Smtp;
using MimeKit;

namespace Allotments;

[Toolset("allotments", Owner = "garden-club")]
public sealed partial class AllotmentTools
{
    /// <summary>Reminds the tenant of a plot.</summary>
    /// <param name="plot">The plot's number.</param>
    /// <param name="address">The tenant's address.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible, Impact = Impact.ExternalCommunication)]
    [RequiresPermission("allotments.remind", Resource = "plot/{plot}")]
    [NotIdempotent("Each call acts anew.")]
    [RequiresApproval("shift-lead", Summary = "Reminds the tenant of a plot: {plot}, {address}")]
    [Egress("smtp.garden.example:465")]
    private async Task RemindAsync(int plot, string address, CancellationToken cancellationToken)
    {
        var message = new MimeMessage { Subject = $"Plot {plot}" };
        message.To.Add(MailboxAddress.Parse(address));
        using var client = new SmtpClient();
        await client.ConnectAsync("smtp.garden.example", 465, cancellationToken: cancellationToken);
        await client.SendAsync(message, cancellationToken);
        await client.DisconnectAsync(true, cancellationToken);
    }
}
