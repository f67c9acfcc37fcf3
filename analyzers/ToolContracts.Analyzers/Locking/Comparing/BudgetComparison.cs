using ToolContracts.Shared.Json;
using ToolContracts.Shared.Limits;
using ToolContracts.Shared.Locking;

namespace ToolContracts.Analyzers.Locking.Comparing;

/// <summary>Compares what a call costs, by unit: less than before leaves room for more calls, and two templates cannot be compared.</summary>
internal sealed class BudgetComparison(JsonObject locked, JsonObject code, ChangeList changes)
{
    public void Compare()
    {
        var (was, now) = (Facts.Object(locked, LockNames.Budgets), Facts.Object(code, LockNames.Budgets));
        foreach (var unit in Facts.Names(was, now))
        {
            var (before, after) = (Facts.Text(was, unit), Facts.Text(now, unit));
            if (before != after)
            {
                changes.Add(
                    before is null || IsMore(before, after) ? ChangeKind.Additive : ChangeKind.Widened, $"its cost in '{unit}'",
                    Facts.Show(before), Facts.Show(after), changes.At(LockNames.Budgets, unit));
            }
        }
    }

    private static bool IsMore(string before, string? after) =>
        after is not null && BudgetAmount.Read(before)?.Constant is { } was && BudgetAmount.Read(after)?.Constant is { } now && now >= was;
}
