namespace ToolContracts.Ledger;

/// <summary>What was spent of a budget. Never more than its limit: <c>Spent + Reserved</c> is compared before each effect.</summary>
/// <param name="BudgetId">The budget.</param>
/// <param name="Subject">The task, actor or tool that spent it; empty where the budget is the tenant's own.</param>
/// <param name="Spent">What calls that ended have spent in this period.</param>
/// <param name="Reserved">What calls hold that run, or of which nobody knows how they ended.</param>
/// <param name="PeriodStart">When this period began.</param>
public sealed record BudgetUse(long BudgetId, string Subject, decimal Spent, decimal Reserved, DateTimeOffset PeriodStart)
{
    /// <summary>The use as of a time: where periods have passed, nothing is spent in the one that has begun. What is reserved stays reserved.</summary>
    /// <param name="now">The time. One before the period's start changes nothing: a clock that goes back gives no money back.</param>
    /// <param name="period">The budget's period; null where it has none.</param>
    /// <returns>The use.</returns>
    public BudgetUse At(DateTimeOffset now, TimeSpan? period) =>
        period is not { } length || now - PeriodStart < length
            ? this
            : this with { Spent = 0, PeriodStart = PeriodStart.AddTicks((now - PeriodStart).Ticks / length.Ticks * length.Ticks) };
}
