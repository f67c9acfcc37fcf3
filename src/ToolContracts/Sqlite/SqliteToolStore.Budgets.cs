using ToolContracts.Ledger;

namespace ToolContracts.Sqlite;

/// <content>Budgets.</content>
public sealed partial class SqliteToolStore
{
    /// <inheritdoc/>
    public async ValueTask<Budget> SetBudgetAsync(NewBudget budget, CancellationToken cancellationToken)
    {
        BudgetTransactions.Check(budget);
        return await Queue.RunAsync(
            new WriteRequest<Budget>(session => BudgetTransactions.Set(session, budget)), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<bool> RemoveBudgetAsync(long budgetId, string by, string reason, CancellationToken cancellationToken)
    {
        AuthorityTransactions.Check(by, reason);
        return await Queue.RunAsync(
            new WriteRequest<bool>(session => BudgetTransactions.Remove(session, budgetId, by, reason)), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<BudgetReport>> ReadBudgetsAsync(string tenant, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        _ = Queue;
        return await _readers.RunAsync(session => session.Budgets(tenant, _time.GetUtcNow()), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<BudgetShortage?> FindShortageAsync(BudgetRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        BudgetTransactions.Check(request);
        _ = Queue;
        return await _readers.RunAsync(session => session.Shortage(request, _time.GetUtcNow()), cancellationToken).ConfigureAwait(false);
    }
}
