namespace ToolContracts.Ledger;

/// <summary>What may be spent in a unit.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Tenant">The tenant that spends.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Scope">Whose spending it counts.</param>
/// <param name="Target">The one task, actor or tool that it is for; null: each has as much for itself.</param>
/// <param name="Limit">What may be spent in a period.</param>
/// <param name="Period">After how long what was spent counts no more; null: never.</param>
/// <param name="By">Who set it.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
public sealed record Budget(
    long Id, string Tenant, string Unit, BudgetScope Scope, string? Target, decimal Limit, TimeSpan? Period, string By, string Reason, DateTimeOffset At)
{
    /// <summary>Whose spending a call of this budget's tenant would be.</summary>
    /// <param name="request">The call.</param>
    /// <returns>The name of the task, actor or tool, empty for the tenant's own; null where the budget does not cover the call.</returns>
    public string? SubjectOf(BudgetRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var subject = Scope switch
        {
            BudgetScope.Tenant => string.Empty,
            BudgetScope.Task => request.Task,
            BudgetScope.Actor => request.Actor,
            BudgetScope.Tool => request.Tool,
            _ => throw new StoreUnavailableException($"Budget {Id} has a scope that this version does not know. Start the version that set it, or remove it."),
        };
        return Target is null || Target == subject ? subject : null;
    }
}
