using System.Runtime.CompilerServices;
using ToolContracts.Approvals;
using ToolContracts.Evidence;
using ToolContracts.Ledger;

namespace ToolContracts.Hosting.Tests;

/// <summary>A real store that can be taken out of reach, all of it or one operation.</summary>
public sealed class FaultyStore(IToolStore store) : IToolStore
{
    private volatile string? _out;

    /// <summary>Every operation fails from now on.</summary>
    public const string All = "*";

    /// <summary>Takes an operation, by its method's name, or all of them out of reach; null brings all back.</summary>
    public void TakeOut(string? operation) => _out = operation;

    public ValueTask OpenAsync(CancellationToken cancellationToken) => store.OpenAsync(cancellationToken);

    public ValueTask<AuthorityState> ReadAuthorityAsync(CancellationToken cancellationToken) => InReach().ReadAuthorityAsync(cancellationToken);

    public ValueTask<IReadOnlyList<Grant>> ReadGrantsAsync(string tenant, string actor, CancellationToken cancellationToken) =>
        InReach().ReadGrantsAsync(tenant, actor, cancellationToken);

    public ValueTask<IReadOnlyList<Attenuation>> ReadAttenuationsAsync(string tenant, string actor, string task, CancellationToken cancellationToken) =>
        InReach().ReadAttenuationsAsync(tenant, actor, task, cancellationToken);

    public ValueTask<Attenuation> AttenuateAsync(NewAttenuation attenuation, CancellationToken cancellationToken) =>
        InReach().AttenuateAsync(attenuation, cancellationToken);

    public ValueTask<bool> TryUseTokenAsync(Digest token, DateTimeOffset until, CancellationToken cancellationToken) =>
        InReach().TryUseTokenAsync(token, until, cancellationToken);

    public ValueTask<StoreProbe> ProbeAsync(CancellationToken cancellationToken) => InReach().ProbeAsync(cancellationToken);

    public ValueTask<ClaimResult?> FindAsync(OperationKey key, Digest fingerprint, CancellationToken cancellationToken) =>
        InReach().FindAsync(key, fingerprint, cancellationToken);

    public ValueTask<ClaimResult> ClaimAsync(Claim claim, CancellationToken cancellationToken) => InReach().ClaimAsync(claim, cancellationToken);

    public ValueTask<SettleResult> SettleAsync(Settlement settlement, CancellationToken cancellationToken) =>
        InReach().SettleAsync(settlement, cancellationToken);

    public Digest Pseudonym(string tenant, Digest value) => store.Pseudonym(tenant, value);

    public ValueTask AppendAsync(IReadOnlyList<EvidenceRecord> records, CancellationToken cancellationToken) =>
        InReach().AppendAsync(records, cancellationToken);

    public ValueTask<Grant> GrantAsync(NewGrant grant, CancellationToken cancellationToken) => InReach().GrantAsync(grant, cancellationToken);

    public ValueTask<bool> RevokeAsync(long grantId, string by, string reason, CancellationToken cancellationToken) =>
        InReach().RevokeAsync(grantId, by, reason, cancellationToken);

    public ValueTask<KillSwitch> KillAsync(NewKillSwitch killSwitch, CancellationToken cancellationToken) => InReach().KillAsync(killSwitch, cancellationToken);

    public ValueTask<ReviveResult> ReviveAsync(long switchId, string by, string reason, CancellationToken cancellationToken) =>
        InReach().ReviveAsync(switchId, by, reason, cancellationToken);

    public ValueTask<ReconcileResult> ReconcileAsync(NewReconciliation reconciliation, CancellationToken cancellationToken) =>
        InReach().ReconcileAsync(reconciliation, cancellationToken);

    public ValueTask<Attempt?> ReadAttemptAsync(string callId, CancellationToken cancellationToken) => InReach().ReadAttemptAsync(callId, cancellationToken);

    public ValueTask<IReadOnlyList<TaskCall>> ReadTaskAsync(string tenant, string task, CancellationToken cancellationToken) =>
        InReach().ReadTaskAsync(tenant, task, cancellationToken);

    public ValueTask BackupAsync(string path, CancellationToken cancellationToken) => InReach().BackupAsync(path, cancellationToken);

    public ValueTask<Incident> DeclareAsync(NewIncident incident, CancellationToken cancellationToken) => InReach().DeclareAsync(incident, cancellationToken);

    public ValueTask<EvidenceHold> HoldAsync(string? tenant, string by, string reason, CancellationToken cancellationToken) =>
        InReach().HoldAsync(tenant, by, reason, cancellationToken);

    public ValueTask<bool> ReleaseAsync(long holdId, string by, string reason, CancellationToken cancellationToken) =>
        InReach().ReleaseAsync(holdId, by, reason, cancellationToken);

    public ValueTask<IReadOnlyList<EvidenceHold>> ReadHoldsAsync(CancellationToken cancellationToken) => InReach().ReadHoldsAsync(cancellationToken);

    public ValueTask<bool> ForgetTenantAsync(string tenant, string by, string reason, CancellationToken cancellationToken) =>
        InReach().ForgetTenantAsync(tenant, by, reason, cancellationToken);

    public ValueTask<Budget> SetBudgetAsync(NewBudget budget, CancellationToken cancellationToken) => InReach().SetBudgetAsync(budget, cancellationToken);

    public ValueTask<bool> RemoveBudgetAsync(long budgetId, string by, string reason, CancellationToken cancellationToken) =>
        InReach().RemoveBudgetAsync(budgetId, by, reason, cancellationToken);

    public ValueTask<IReadOnlyList<BudgetReport>> ReadBudgetsAsync(string tenant, CancellationToken cancellationToken) =>
        InReach().ReadBudgetsAsync(tenant, cancellationToken);

    public ValueTask<BudgetShortage?> FindShortageAsync(BudgetRequest request, CancellationToken cancellationToken) =>
        InReach().FindShortageAsync(request, cancellationToken);

    public ValueTask<Proposal?> FindProposalAsync(Digest call, CancellationToken cancellationToken) => InReach().FindProposalAsync(call, cancellationToken);

    public ValueTask<ProposeResult> ProposeAsync(NewProposal proposal, CancellationToken cancellationToken) => InReach().ProposeAsync(proposal, cancellationToken);

    public ValueTask<DecisionResult> DecideAsync(Decision decision, CancellationToken cancellationToken) => InReach().DecideAsync(decision, cancellationToken);

    public ValueTask<StandingApproval> GiveStandingAsync(NewStandingApproval standing, CancellationToken cancellationToken) =>
        InReach().GiveStandingAsync(standing, cancellationToken);

    public ValueTask<bool> WithdrawStandingAsync(string tenant, long id, string by, string reason, CancellationToken cancellationToken) =>
        InReach().WithdrawStandingAsync(tenant, id, by, reason, cancellationToken);

    public ValueTask<IReadOnlyList<StandingApproval>> ReadStandingAsync(string tenant, CancellationToken cancellationToken) =>
        InReach().ReadStandingAsync(tenant, cancellationToken);

    public ValueTask<Proposal?> ReadProposalAsync(string tenant, string id, CancellationToken cancellationToken) =>
        InReach().ReadProposalAsync(tenant, id, cancellationToken);

    public ValueTask<IReadOnlyList<Proposal>> ReadWaitingAsync(string tenant, long after, int count, CancellationToken cancellationToken) =>
        InReach().ReadWaitingAsync(tenant, after, count, cancellationToken);

    public ValueTask<IReadOnlyList<OpenAttempt>> ReadOpenAttemptsAsync(CancellationToken cancellationToken) => InReach().ReadOpenAttemptsAsync(cancellationToken);

    public ValueTask<IReadOnlyList<EvidenceEntry>> ReadEvidenceAsync(long from, int count, CancellationToken cancellationToken) =>
        InReach().ReadEvidenceAsync(from, count, cancellationToken);

    public ValueTask<IReadOnlyList<Proposal>> ReadPastAsync(string tenant, long before, int count, CancellationToken cancellationToken) =>
        InReach().ReadPastAsync(tenant, before, count, cancellationToken);

    public ValueTask<long> ReadEvidenceSizeAsync(CancellationToken cancellationToken) => InReach().ReadEvidenceSizeAsync(cancellationToken);

    public ValueTask<string?> ReadCheckpointAsync(CancellationToken cancellationToken) => InReach().ReadCheckpointAsync(cancellationToken);

    public ValueTask<InclusionProof?> ProveInclusionAsync(long sequence, long size, CancellationToken cancellationToken) =>
        InReach().ProveInclusionAsync(sequence, size, cancellationToken);

    public ValueTask<ConsistencyProof?> ProveConsistencyAsync(long first, long second, CancellationToken cancellationToken) =>
        InReach().ProveConsistencyAsync(first, second, cancellationToken);

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private IToolStore InReach([CallerMemberName] string operation = "") =>
        _out == All || _out == operation ? throw new StoreUnavailableException($"{operation} was taken out of reach.") : store;
}
