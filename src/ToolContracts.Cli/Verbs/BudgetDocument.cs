using ToolContracts.Cli.Output;
using ToolContracts.Ledger;

namespace ToolContracts.Cli.Verbs;

/// <summary>
/// What one subject has spent of a budget: the task, actor or tool; empty where the budget is the tenant's own, null where nobody has spent anything.
/// </summary>
internal sealed record BudgetDocument(
    long Id, string Tenant, string Unit, string Scope, string? Target, string? Subject, decimal Limit, decimal Spent, decimal Reserved, double? PeriodSeconds,
    DateTimeOffset? PeriodStart)
{
    internal static IEnumerable<BudgetDocument> Of(BudgetReport report)
    {
        var budget = report.Budget;
        var unused = new BudgetDocument(
            budget.Id, budget.Tenant, budget.Unit, Texts.Of(budget.Scope), budget.Target, null, budget.Limit, 0, 0, budget.Period?.TotalSeconds, null);
        return report.Uses.Count == 0
            ? [unused]
            : report.Uses.Select(use => unused with { Subject = use.Subject, Spent = use.Spent, Reserved = use.Reserved, PeriodStart = use.PeriodStart });
    }

    internal static void Write(Report report, IReadOnlyList<BudgetDocument> budgets, string indent = "") => report.Table(
        ["id", "tenant", "unit", "of", "subject", "limit", "spent", "reserved", "left", "period"],
        budgets.Select(static b => new[]
        {
            Texts.Of(b.Id), b.Tenant, b.Unit, b.Target is null ? b.Scope : $"{b.Scope} {b.Target}", string.IsNullOrEmpty(b.Subject) ? null : b.Subject,
            Texts.Of(b.Limit), Texts.Of(b.Spent), Texts.Of(b.Reserved), Texts.Of(b.Limit - b.Spent - b.Reserved),
            b.PeriodSeconds is { } seconds ? Texts.Of(TimeSpan.FromSeconds(seconds)) : "ever",
        }),
        indent);
}
