using ToolContracts.Contracts;
using ToolContracts.Dispatch;
using ToolContracts.Ledger;

namespace ToolContracts.Guards.Idempotency;

/// <summary>Answers a repeated call of a business key from the ledger, and lets the claim hold the key.</summary>
internal sealed class IdempotencyGuard(IToolStore store) : ToolGuard
{
    public override ToolGuards Covers => ToolGuards.Idempotency;

    public override GuardStage Stage => GuardStage.Replay;

    public override async ValueTask<Refusal?> CheckAsync(GuardedCall call, CancellationToken cancellationToken)
    {
        var found = await store.FindAsync(call.Key!, call.Fingerprint, cancellationToken).ConfigureAwait(false);
        return found is null ? null : ClaimAnswers.ToRefusal(call, found);
    }

    public override Claim Join(GuardedCall call, Claim claim) =>
        claim with { Key = call.Key, Retention = TimeSpan.FromHours(call.Contract.Idempotency.RetentionHours) };
}
