using ToolContracts.Contracts;
using ToolContracts.Dispatch;
using ToolContracts.Ledger;
using ToolContracts.Reconciliation;

namespace ToolContracts.Guards.Idempotency;

/// <summary>Answers a repeated call of a business key from the ledger, and lets the claim hold the key.</summary>
internal sealed class IdempotencyGuard(IToolStore store, CodeReconcilers reconcilers, TimeProvider time) : ToolGuard
{
    public override ToolGuards Covers => ToolGuards.Idempotency;

    public override GuardStage Stage => GuardStage.Replay;

    public override async ValueTask<Refusal?> CheckAsync(GuardedCall call, CancellationToken cancellationToken)
    {
        if (call.Key is not { } key)
        {
            return null;
        }

        var found = await store.FindAsync(key, call.Fingerprint, cancellationToken).ConfigureAwait(false);
        if (found is ClaimResult.Unknown unknown
            && await reconcilers.TryAsync(call.Contract, call.FindReconciler, unknown.CallId, cancellationToken).ConfigureAwait(false))
        {
            found = await store.FindAsync(key, call.Fingerprint, cancellationToken).ConfigureAwait(false);
        }

        return found is null ? null : ClaimAnswers.ToRefusal(call, found, time.GetUtcNow());
    }

    public override Claim Join(GuardedCall call, Claim claim) =>
        claim with { Key = call.Key, Retention = call.Undoes is { } undone && undone.Retention > claim.Retention ? undone.Retention : claim.Retention };
}
