// rule: TOOL5002
// construct: effect, declaration
// about: The tool sends mail, and its contract says nothing of communication.
using System.Net.Mail;

namespace Rentals;

[Toolset("rentals", Owner = "rentals-team")]
public sealed partial class RentalTools
{
    /// <summary>Confirms a rental by mail.</summary>
    /// <param name="rental">The rental's number.</param>
    /// <param name="customer">The customer's address.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible)]
    [RequiresPermission("rentals.confirm", Resource = "rental/{rental}")]
    [NotIdempotent("Each call acts anew.")]
    [RequiresApproval("shift-lead", Summary = "Confirms a rental by mail: {rental}, {customer}")]
    [Egress("smtp.rentals.example:587")]
    private async Task ConfirmAsync(int rental, string customer, CancellationToken cancellationToken) // expect: TOOL5002
    {
        using var client = new SmtpClient("smtp.rentals.example", 587);
        using var message = new MailMessage("desk@rentals.example", customer, $"Rental {rental}", "Your rental is confirmed.");
        await client.SendMailAsync(message, cancellationToken);
    }
}
