using ToolContracts.Ledger;

namespace ToolContracts.Administration;

/// <summary>What operators do: grant, revoke, stop and revive. Each act is recorded with who did it and why, and counts at once on every host of the store.</summary>
/// <remarks>Where the store is out of reach, each throws <see cref="StoreUnavailableException"/> and nothing is changed.</remarks>
public interface IToolAdministration
{
    /// <summary>Gives a grant.</summary>
    /// <param name="grant">The grant.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The grant with its identity.</returns>
    ValueTask<Grant> GrantAsync(NewGrant grant, CancellationToken cancellationToken = default);

    /// <summary>Takes a grant back.</summary>
    /// <param name="grantId">Its identity.</param>
    /// <param name="by">Who takes it back.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False where there is no such grant any more.</returns>
    ValueTask<bool> RevokeAsync(long grantId, string by, string reason, CancellationToken cancellationToken = default);

    /// <summary>Narrows what an actor may do in one task, for instance before a task is handed to a sub-agent. It counts from the next call on; nothing lifts it.</summary>
    /// <param name="attenuation">The limit.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The attenuation with its identity.</returns>
    /// <exception cref="ArgumentException">A name is empty, too long or has a wildcard, or there are more than 256 actions.</exception>
    ValueTask<Attenuation> AttenuateAsync(NewAttenuation attenuation, CancellationToken cancellationToken = default);

    /// <summary>Says whether a caller may call a tool, and which grants speak for it and against it, before anybody calls.</summary>
    /// <param name="caller">Who would call.</param>
    /// <param name="tool">Full name of the tool.</param>
    /// <param name="resource">
    /// The resource, for each permission of the tool that names one, its segments percent-encoded; null: as if the contract named none.
    /// </param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The explanation; null where the host has no such tool.</returns>
    ValueTask<AuthorityExplanation?> ExplainAsync(Caller caller, string tool, string? resource, CancellationToken cancellationToken = default);

    /// <summary>Sets a kill switch: no effect that it covers begins from then on, and running calls that it covers are cancelled.</summary>
    /// <param name="killSwitch">The switch.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The switch with its identity.</returns>
    ValueTask<KillSwitch> KillAsync(NewKillSwitch killSwitch, CancellationToken cancellationToken = default);

    /// <summary>
    /// Says that somebody wants a kill switch lifted. Two people are needed: it stays on until another one has said so within 24 hours.
    /// </summary>
    /// <param name="switchId">Its identity.</param>
    /// <param name="by">Who wants it, as the host verified it. The same name twice is one person.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>True where it is lifted now; false where another person is needed, or there is no such switch any more.</returns>
    ValueTask<bool> ReviveAsync(long switchId, string by, string reason, CancellationToken cancellationToken = default);

    /// <summary>Lists the kill switches that are on, with who wants one lifted.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The switches, oldest first.</returns>
    ValueTask<IReadOnlyList<KillSwitch>> SwitchesAsync(CancellationToken cancellationToken = default);

    /// <summary>Stops what an incident is about, takes grants back and holds what is kept, at once. Running calls that the switch covers are cancelled.</summary>
    /// <param name="incident">What is to be done.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What was done.</returns>
    ValueTask<Incident> DeclareIncidentAsync(NewIncident incident, CancellationToken cancellationToken = default);

    /// <summary>Holds what is kept for an investigation: nothing is erased or forgotten meanwhile, and the log is signed at once.</summary>
    /// <param name="tenant">The tenant; null for all.</param>
    /// <param name="by">Who holds it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The hold.</returns>
    ValueTask<EvidenceHold> HoldEvidenceAsync(string? tenant, string by, string reason, CancellationToken cancellationToken = default);

    /// <summary>Ends a hold.</summary>
    /// <param name="holdId">Its identity.</param>
    /// <param name="by">Who ends it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False where there is no such hold any more.</returns>
    ValueTask<bool> ReleaseEvidenceAsync(long holdId, string by, string reason, CancellationToken cancellationToken = default);

    /// <summary>Lists the holds.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The holds, oldest first.</returns>
    ValueTask<IReadOnlyList<EvidenceHold>> HoldsAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Forgets a tenant in the evidence: the key by which its arguments, keys and results are named is destroyed, and every proof still holds. What
    /// grants, budgets and the ledger keep of it goes by their own retention.
    /// </summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="by">Who wants it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False where a hold covers the tenant; then nothing is changed.</returns>
    ValueTask<bool> ForgetTenantAsync(string tenant, string by, string reason, CancellationToken cancellationToken = default);

    /// <summary>Sets a budget, or changes the limit and period of one. What was spent stays spent.</summary>
    /// <param name="budget">The budget.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The budget with its identity.</returns>
    ValueTask<Budget> SetBudgetAsync(NewBudget budget, CancellationToken cancellationToken = default);

    /// <summary>Removes a budget. Calls that no other budget of its unit covers cannot be paid any more.</summary>
    /// <param name="budgetId">Its identity.</param>
    /// <param name="by">Who removes it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False where there is no such budget any more.</returns>
    ValueTask<bool> RemoveBudgetAsync(long budgetId, string by, string reason, CancellationToken cancellationToken = default);

    /// <summary>Lists a tenant's budgets and what was spent of them.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The budgets, in the order in which they were first set.</returns>
    ValueTask<IReadOnlyList<BudgetReport>> BudgetsAsync(string tenant, CancellationToken cancellationToken = default);

    /// <summary>
    /// Says how a call ended whose end was unknown, or that one was undone. For a person: a result that is given is taken as it is, held to the
    /// tool's size limit only.
    /// </summary>
    /// <param name="reconciliation">What is known. A result is UTF-8 JSON.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether it counted.</returns>
    /// <exception cref="ArgumentException">The result is no JSON, or larger than the tool's results may be.</exception>
    ValueTask<ReconcileResult> ReconcileAsync(NewReconciliation reconciliation, CancellationToken cancellationToken = default);

    /// <summary>Asks the reconcilers in code now about each call whose end is unknown. The host does so by itself from time to time.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>How many are still unknown.</returns>
    ValueTask<int> ReconcileByCodeAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads an attempt that is open, or whose key is held.</summary>
    /// <param name="callId">Identity of its call.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The attempt, or null where the ledger keeps none of that call.</returns>
    ValueTask<Attempt?> FindAttemptAsync(string callId, CancellationToken cancellationToken = default);

    /// <summary>Lists the attempts whose outcome is not known yet: those that run, and those of which nobody knows how they ended.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The attempts, oldest first.</returns>
    ValueTask<IReadOnlyList<OpenAttempt>> OpenAttemptsAsync(CancellationToken cancellationToken = default);
}
