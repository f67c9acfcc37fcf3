using ToolContracts.Ledger;

namespace ToolContracts.Approvals;

/// <summary>A yes that is given beforehand, to so many calls of one tool by one actor, for so long. Not for irreversible tools.</summary>
/// <param name="Requester">The identity whose calls it is for; never the one who gives it.</param>
/// <param name="Tool">Full name of the tool.</param>
/// <param name="ContractHash">Hash of its contract: a changed contract ends it.</param>
/// <param name="Resource">The resources: each that a call names must match.</param>
/// <param name="Uses">For how many calls: 1 to 1,000.</param>
/// <param name="Lifetime">For how long, from now by the store's clock: at most 30 days.</param>
/// <param name="Approver">Who gives it. At each use it must still hold a role that the call needs, on the call's own resources.</param>
/// <param name="Reason">Why; not empty. It goes into the evidence as it is.</param>
public sealed record NewStandingApproval(
    string Requester, string Tool, string ContractHash, ResourcePattern Resource, int Uses, TimeSpan Lifetime, Caller Approver, string Reason)
{
    /// <summary>The most calls that one may be for.</summary>
    public const int MostUses = 1_000;

    /// <summary>The longest that one may last.</summary>
    public static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(30);
}
