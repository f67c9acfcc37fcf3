using ToolContracts.Approvals;
using ToolContracts.Evidence;
using ToolContracts.Ledger;

namespace ToolContracts.Campaign;

/// <summary>The real store, with a death before and after each operation that a call is made of.</summary>
/// <param name="store">The real store.</param>
/// <param name="killer">Decides where.</param>
/// <param name="isSabotaged">Whether keys are left out of the ledger: a campaign must then find duplicates.</param>
public sealed class KillingStore(IToolStore store, Killer killer, bool isSabotaged) : IToolStore
{
    public async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        killer.At(KillPoint.BeforeOpen);
        await store.OpenAsync(cancellationToken);
        killer.At(KillPoint.AfterOpen);
    }

    public ValueTask<ClaimResult?> FindAsync(OperationKey key, Digest fingerprint, CancellationToken cancellationToken)
    {
        killer.At(KillPoint.BeforeFind);
        return isSabotaged ? default : store.FindAsync(key, fingerprint, cancellationToken);
    }

    public async ValueTask<ClaimResult> ClaimAsync(Claim claim, CancellationToken cancellationToken)
    {
        killer.At(KillPoint.BeforeClaim);
        var result = await store.ClaimAsync(isSabotaged ? claim with { Key = null, Approval = null, Intent = claim.Intent with { Proposal = null } } : claim, cancellationToken);
        killer.At(KillPoint.AfterClaim);
        return result;
    }

    public async ValueTask<SettleResult> SettleAsync(Settlement settlement, CancellationToken cancellationToken)
    {
        killer.At(KillPoint.BeforeSettle);
        var result = await store.SettleAsync(settlement, cancellationToken);
        killer.At(KillPoint.AfterSettle);
        return result;
    }

    public ValueTask<Proposal?> FindProposalAsync(Digest call, CancellationToken cancellationToken)
    {
        killer.At(KillPoint.BeforeFindProposal);
        return store.FindProposalAsync(call, cancellationToken);
    }

    public async ValueTask<ProposeResult> ProposeAsync(NewProposal proposal, CancellationToken cancellationToken)
    {
        killer.At(KillPoint.BeforePropose);
        var result = await store.ProposeAsync(proposal, cancellationToken);
        killer.At(KillPoint.AfterPropose);
        return result;
    }

    public async ValueTask<DecisionResult> DecideAsync(Decision decision, CancellationToken cancellationToken)
    {
        killer.At(KillPoint.BeforeDecide);
        var result = await store.DecideAsync(decision, cancellationToken);
        killer.At(KillPoint.AfterDecide);
        return result;
    }

    public async ValueTask<ReconcileResult> ReconcileAsync(NewReconciliation reconciliation, CancellationToken cancellationToken)
    {
        killer.At(KillPoint.BeforeReconcile);
        var result = await store.ReconcileAsync(reconciliation, cancellationToken);
        killer.At(KillPoint.AfterReconcile);
        return result;
    }

    public async ValueTask<KillSwitch> KillAsync(NewKillSwitch killSwitch, CancellationToken cancellationToken)
    {
        killer.At(KillPoint.BeforeKill);
        var result = await store.KillAsync(killSwitch, cancellationToken);
        killer.At(KillPoint.AfterKill);
        return result;
    }

    public ValueTask<AuthorityState> ReadAuthorityAsync(CancellationToken cancellationToken) => store.ReadAuthorityAsync(cancellationToken);

    public ValueTask<IReadOnlyList<Attenuation>> ReadAttenuationsAsync(string tenant, string actor, string task, CancellationToken cancellationToken) =>
        store.ReadAttenuationsAsync(tenant, actor, task, cancellationToken);

    public ValueTask<Attenuation> AttenuateAsync(NewAttenuation attenuation, CancellationToken cancellationToken) =>
        store.AttenuateAsync(attenuation, cancellationToken);

    public ValueTask<bool> TryUseTokenAsync(Digest token, DateTimeOffset until, CancellationToken cancellationToken) =>
        store.TryUseTokenAsync(token, until, cancellationToken);

    public ValueTask<StoreProbe> ProbeAsync(CancellationToken cancellationToken) => store.ProbeAsync(cancellationToken);

    public ValueTask<IReadOnlyList<Grant>> ReadGrantsAsync(string tenant, string actor, CancellationToken cancellationToken) =>
        store.ReadGrantsAsync(tenant, actor, cancellationToken);

    public ValueTask<Attempt?> ReadAttemptAsync(string callId, CancellationToken cancellationToken) => store.ReadAttemptAsync(callId, cancellationToken);

    public ValueTask<IReadOnlyList<TaskCall>> ReadTaskAsync(string tenant, string task, CancellationToken cancellationToken) =>
        store.ReadTaskAsync(tenant, task, cancellationToken);

    public Digest Pseudonym(string tenant, Digest value) => store.Pseudonym(tenant, value);

    public ValueTask AppendAsync(IReadOnlyList<EvidenceRecord> records, CancellationToken cancellationToken) => store.AppendAsync(records, cancellationToken);

    public ValueTask<Grant> GrantAsync(NewGrant grant, CancellationToken cancellationToken) => store.GrantAsync(grant, cancellationToken);

    public ValueTask<bool> RevokeAsync(long grantId, string by, string reason, CancellationToken cancellationToken) =>
        store.RevokeAsync(grantId, by, reason, cancellationToken);

    public ValueTask<ReviveResult> ReviveAsync(long switchId, string by, string reason, CancellationToken cancellationToken) =>
        store.ReviveAsync(switchId, by, reason, cancellationToken);

    public ValueTask BackupAsync(string path, CancellationToken cancellationToken) => store.BackupAsync(path, cancellationToken);

    public ValueTask<Incident> DeclareAsync(NewIncident incident, CancellationToken cancellationToken) => store.DeclareAsync(incident, cancellationToken);

    public ValueTask<EvidenceHold> HoldAsync(string? tenant, string by, string reason, CancellationToken cancellationToken) =>
        store.HoldAsync(tenant, by, reason, cancellationToken);

    public ValueTask<bool> ReleaseAsync(long holdId, string by, string reason, CancellationToken cancellationToken) =>
        store.ReleaseAsync(holdId, by, reason, cancellationToken);

    public ValueTask<IReadOnlyList<EvidenceHold>> ReadHoldsAsync(CancellationToken cancellationToken) => store.ReadHoldsAsync(cancellationToken);

    public ValueTask<bool> ForgetTenantAsync(string tenant, string by, string reason, CancellationToken cancellationToken) =>
        store.ForgetTenantAsync(tenant, by, reason, cancellationToken);

    public ValueTask<Budget> SetBudgetAsync(NewBudget budget, CancellationToken cancellationToken) => store.SetBudgetAsync(budget, cancellationToken);

    public ValueTask<bool> RemoveBudgetAsync(long budgetId, string by, string reason, CancellationToken cancellationToken) =>
        store.RemoveBudgetAsync(budgetId, by, reason, cancellationToken);

    public ValueTask<IReadOnlyList<BudgetReport>> ReadBudgetsAsync(string tenant, CancellationToken cancellationToken) =>
        store.ReadBudgetsAsync(tenant, cancellationToken);

    public ValueTask<BudgetShortage?> FindShortageAsync(BudgetRequest request, CancellationToken cancellationToken) =>
        store.FindShortageAsync(request, cancellationToken);

    public ValueTask<StandingApproval> GiveStandingAsync(NewStandingApproval standing, CancellationToken cancellationToken) =>
        store.GiveStandingAsync(standing, cancellationToken);

    public ValueTask<bool> WithdrawStandingAsync(string tenant, long id, string by, string reason, CancellationToken cancellationToken) =>
        store.WithdrawStandingAsync(tenant, id, by, reason, cancellationToken);

    public ValueTask<IReadOnlyList<StandingApproval>> ReadStandingAsync(string tenant, CancellationToken cancellationToken) =>
        store.ReadStandingAsync(tenant, cancellationToken);

    public ValueTask<Proposal?> ReadProposalAsync(string tenant, string id, CancellationToken cancellationToken) =>
        store.ReadProposalAsync(tenant, id, cancellationToken);

    public ValueTask<IReadOnlyList<Proposal>> ReadWaitingAsync(string tenant, long after, int count, CancellationToken cancellationToken) =>
        store.ReadWaitingAsync(tenant, after, count, cancellationToken);

    public ValueTask<IReadOnlyList<OpenAttempt>> ReadOpenAttemptsAsync(CancellationToken cancellationToken) => store.ReadOpenAttemptsAsync(cancellationToken);

    public ValueTask<IReadOnlyList<EvidenceEntry>> ReadEvidenceAsync(long from, int count, CancellationToken cancellationToken) =>
        store.ReadEvidenceAsync(from, count, cancellationToken);

    public ValueTask<IReadOnlyList<Proposal>> ReadPastAsync(string tenant, long before, int count, CancellationToken cancellationToken) =>
        store.ReadPastAsync(tenant, before, count, cancellationToken);

    public ValueTask<long> ReadEvidenceSizeAsync(CancellationToken cancellationToken) => store.ReadEvidenceSizeAsync(cancellationToken);

    public ValueTask<string?> ReadCheckpointAsync(CancellationToken cancellationToken) => store.ReadCheckpointAsync(cancellationToken);

    public ValueTask<InclusionProof?> ProveInclusionAsync(long sequence, long size, CancellationToken cancellationToken) =>
        store.ProveInclusionAsync(sequence, size, cancellationToken);

    public ValueTask<ConsistencyProof?> ProveConsistencyAsync(long first, long second, CancellationToken cancellationToken) =>
        store.ProveConsistencyAsync(first, second, cancellationToken);

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
