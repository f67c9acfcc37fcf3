using ToolContracts.Contracts;
using ToolContracts.Dispatch;
using ToolContracts.Ledger;

namespace ToolContracts.Guards.Budget;

/// <summary>
/// Refuses a call that cannot be paid, before anybody is asked to approve it, and lets its claim reserve what it costs. Between the two another
/// call may have spent the rest: the claim's transaction decides.
/// </summary>
internal sealed class BudgetGuard(IToolStore store, TimeProvider time) : ToolGuard
{
    public override ToolGuards Covers => ToolGuards.Budget;

    public override GuardStage Stage => GuardStage.Headroom;

    public override async ValueTask<Refusal?> CheckAsync(GuardedCall call, CancellationToken cancellationToken) =>
        await store.FindShortageAsync(call.Budgets, cancellationToken).ConfigureAwait(false) is { } shortage
            ? ClaimAnswers.OverBudget(call, shortage, time.GetUtcNow())
            : null;

    public override Claim Join(GuardedCall call, Claim claim) => claim with { Charges = call.Charges };
}
