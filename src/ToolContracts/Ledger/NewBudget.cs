namespace ToolContracts.Ledger;

/// <summary>A budget to be set. One of the same tenant, unit, scope and target gets the new limit and period and keeps what was spent.</summary>
/// <param name="Tenant">The tenant that spends.</param>
/// <param name="Unit">The unit, as in the contracts; compared ordinally.</param>
/// <param name="Limit">What may be spent: 0 or more, see <see cref="BudgetCharge"/>.</param>
/// <param name="By">Who sets it; not empty.</param>
/// <param name="Reason">Why; not empty.</param>
public sealed record NewBudget(string Tenant, string Unit, decimal Limit, string By, string Reason)
{
    /// <summary>Whose spending it counts.</summary>
    public BudgetScope Scope { get; init; }

    /// <summary>
    /// The one task, actor or tool that it is for; null: each has as much for itself. Null where the scope is <see cref="BudgetScope.Tenant"/>.
    /// </summary>
    public string? Target { get; init; }

    /// <summary>After how long what was spent counts no more, again and again from when the budget was first used; at least a minute; null: never.</summary>
    public TimeSpan? Period { get; init; }
}
