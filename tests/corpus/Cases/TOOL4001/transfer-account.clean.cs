// rule: TOOL4001
// construct: declaration
// about: The account comes from the caller's claims, which the host fills, and the model's text only into the reference.
namespace Treasury;

public interface IPaymentRail
{
    Task<string> SendAsync([Trusted] string fromAccount, string reference, CancellationToken cancellationToken);
}

[Toolset("treasury", Owner = "treasury-team")]
public sealed partial class TreasuryTools(IPaymentRail rail)
{
    /// <summary>Settles an invoice.</summary>
    /// <param name="reference">The invoice.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible, Impact = Impact.Financial)]
    [RequiresPermission("treasury.settle", Resource = "invoice/{reference}")]
    [NotIdempotent("Each call acts anew.")]
    [RequiresApproval("shift-lead", Summary = "Settles an invoice: {reference}")]
    private Task<string> SettleAsync([FromCaller("account")] string account, string reference, CancellationToken cancellationToken) =>
        rail.SendAsync(account, reference, cancellationToken);
}
