// rule: TOOL4001
// construct: declaration
// about: The account that the model names goes into a [Trusted] parameter.
namespace Treasury;

public interface IPaymentRail
{
    Task<string> SendAsync([Trusted] string fromAccount, string reference, CancellationToken cancellationToken);
}

[Toolset("treasury", Owner = "treasury-team")]
public sealed partial class TreasuryTools(IPaymentRail rail)
{
    /// <summary>Settles an invoice.</summary>
    /// <param name="account">The account to pay from.</param>
    /// <param name="reference">The invoice.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible, Impact = Impact.Financial)]
    [RequiresPermission("treasury.settle", Resource = "account/{account}")]
    [NotIdempotent("Each call acts anew.")]
    [RequiresApproval("shift-lead", Summary = "Settles an invoice: {account}, {reference}")]
    private Task<string> SettleAsync(string account, string reference, CancellationToken cancellationToken) =>
        rail.SendAsync(account, reference, cancellationToken); // expect: TOOL4001
}
