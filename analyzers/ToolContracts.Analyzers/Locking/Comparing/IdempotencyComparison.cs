using ToolContracts.Shared.Json;
using ToolContracts.Shared.Locking;

namespace ToolContracts.Analyzers.Locking.Comparing;

/// <summary>
/// Compares how a repeated call is treated. A key holds most: the same call runs once. Where a tool becomes idempotent by nature, a host may repeat
/// what it did not repeat before.
/// </summary>
internal sealed class IdempotencyComparison(JsonObject locked, JsonObject code, ChangeList changes)
{
    private const string Unstated = nameof(Unstated);
    private const string Keyed = nameof(Keyed);

    public void Compare()
    {
        var (was, now) = (Facts.Object(locked, LockNames.Idempotency)!, Facts.Object(code, LockNames.Idempotency)!);
        var (before, after) = (Facts.Text(was, LockNames.Stance)!, Facts.Text(now, LockNames.Stance)!);
        if (before != after)
        {
            changes.Add(
                after == Keyed || before == Unstated ? ChangeKind.Additive : ChangeKind.Widened, "its stance on idempotency",
                before, after, changes.At(LockNames.Idempotency));
            return;
        }

        var (key, keyNow) = (Facts.Text(was, LockNames.Key), Facts.Text(now, LockNames.Key));
        if (key != keyNow)
        {
            changes.Add(ChangeKind.Widened, "its idempotency key", Facts.Show(key), Facts.Show(keyNow), changes.At(LockNames.Idempotency, LockNames.Key));
        }

        var (hours, hoursNow) = (Facts.Number(was, LockNames.RetentionHours), Facts.Number(now, LockNames.RetentionHours));
        if (hours != hoursNow)
        {
            changes.Add(
                hoursNow < hours ? ChangeKind.Widened : ChangeKind.Additive, "the hours for which a key is kept",
                Facts.Show(hours), Facts.Show(hoursNow), changes.At(LockNames.Idempotency, LockNames.RetentionHours));
        }

        var (reason, reasonNow) = (Facts.Text(was, LockNames.Reason), Facts.Text(now, LockNames.Reason));
        if (reason != reasonNow)
        {
            changes.Add(
                ChangeKind.Additive, "the reason why it is not idempotent", Facts.Show(reason), Facts.Show(reasonNow), changes.At(LockNames.Idempotency, LockNames.Reason));
        }
    }
}
