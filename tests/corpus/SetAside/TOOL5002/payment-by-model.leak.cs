// rule: TOOL5002
// construct: effect, model
// about: A user's row says that the payment library's Charge is financial, and the contract does not.
// assembly: Vendor.Payments
namespace Vendor.Payments;

public sealed class PaymentClient
{
    public Task<string> ChargeAsync(int customer, decimal amount, CancellationToken cancellationToken) => Task.FromResult($"{customer}:{amount}");
}
// assembly: main
// file: ChargeTools.cs
using Vendor.Payments;

namespace Gym;

[Toolset("charges", Owner = "billing")]
public sealed partial class ChargeTools(PaymentClient payments)
{
    /// <summary>Charges a member of the gym.</summary>
    /// <param name="member">The member's number.</param>
    /// <param name="amount">The amount.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible)]
    [RequiresPermission("charges.charge", Resource = "member/{member}")]
    [NotIdempotent("Each call acts anew.")]
    [RequiresApproval("shift-lead", Summary = "Charges a member of the gym: {member}, {amount}")]
    private Task<string> ChargeAsync(int member, decimal amount, CancellationToken cancellationToken) => payments.ChargeAsync(member, amount, cancellationToken); // expect: TOOL5002
}
// additional: payments.toolcontracts.json
{
  "version": 1,
  "library": "payments",
  "rows": [
    { "type": "Vendor.Payments.PaymentClient", "member": "ChargeAsync", "effect": "takes money", "impact": "Financial" }
  ]
}
