using ToolContracts.Approvals;
using ToolContracts.Evidence;

namespace ToolContracts.Ledger;

/// <summary>
/// The ledger, the authority and the evidence of a host, in one transactional store. Each method is one transaction that happens or does not,
/// ends by the store's deadline, and tells the truth about which.
/// </summary>
/// <remarks>
/// All methods throw <see cref="StoreUnavailableException"/> where the store is out of reach, and <see cref="OperationCanceledException"/> only
/// where a cancelled request was not begun; one that had begun is awaited, and its true result returned. They are safe to call concurrently.
/// </remarks>
public interface IToolStore : IAsyncDisposable
{
    /// <summary>Creates or migrates the store, makes its keys, and moves attempts of dead hosts to Unknown. Once, before anything else.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>When it is open.</returns>
    /// <exception cref="StoreUnusableException">It cannot be used: a newer schema, read-only, not a database, locked, no space, keys missing.</exception>
    ValueTask OpenAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Makes a copy of the whole store as of one instant, while hosts write. It has no secret keys. To go back to it forgets what came after:
    /// effects of that time are then unknown to it, and its log is shorter than checkpoints that were kept elsewhere say.
    /// </summary>
    /// <param name="path">Where to: a new file or whatever the store calls a copy.</param>
    /// <param name="cancellationToken">Ends it, and leaves nothing behind.</param>
    /// <returns>When the copy is durable.</returns>
    ValueTask BackupAsync(string path, CancellationToken cancellationToken);

    /// <summary>Reads epoch and kill switches, of this host and of any other on the same store. Cheap: meant to be polled.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The state as of now.</returns>
    ValueTask<AuthorityState> ReadAuthorityAsync(CancellationToken cancellationToken);

    /// <summary>Reads the grants of an actor, denying ones included; revoked and expired ones are left out.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="actor">The actor.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The grants, to be evaluated with <see cref="GrantDecision.Decide"/>.</returns>
    ValueTask<IReadOnlyList<Grant>> ReadGrantsAsync(string tenant, string actor, CancellationToken cancellationToken);

    /// <summary>Reads the attenuations of an actor in a task.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="actor">The actor.</param>
    /// <param name="task">The task.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The attenuations, each of which must leave what is called; empty where nothing narrows the grants.</returns>
    ValueTask<IReadOnlyList<Attenuation>> ReadAttenuationsAsync(string tenant, string actor, string task, CancellationToken cancellationToken);

    /// <summary>Looks for an earlier call of a key, before limits are counted. The arguments are compared whatever the state of that call.</summary>
    /// <param name="key">The key.</param>
    /// <param name="fingerprint">SHA-256 of the canonical bound arguments.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>
    /// Null where the key is free; else <see cref="ClaimResult.Replayed"/>, <see cref="ClaimResult.Conflict"/>,
    /// <see cref="ClaimResult.InProgress"/> or <see cref="ClaimResult.Unknown"/>, as a claim would answer.
    /// </returns>
    ValueTask<ClaimResult?> FindAsync(OperationKey key, Digest fingerprint, CancellationToken cancellationToken);

    /// <summary>
    /// Claims the right to run a call, in one transaction: no kill switch covers it, the epoch is the one that was evaluated, the key is free,
    /// the approval is consumed, and the intent is in the log. A claim that was granted must be settled.
    /// </summary>
    /// <param name="claim">The claim.</param>
    /// <param name="cancellationToken">Ends the wait while the claim has not begun.</param>
    /// <returns>Whether the call may run.</returns>
    ValueTask<ClaimResult> ClaimAsync(Claim claim, CancellationToken cancellationToken);

    /// <summary>
    /// Ends an attempt, in one transaction: its token still holds, outcome and result are stored, and the evidence is in the log. Where nothing ran,
    /// its approval can be used again until it expires, unless the same call has another proposal by then.
    /// </summary>
    /// <param name="settlement">How it ended.</param>
    /// <param name="cancellationToken">Ends the wait while the settlement has not begun.</param>
    /// <returns>Whether it counted.</returns>
    /// <remarks>Where it throws, the attempt is Unknown from then on: to this host at once, to others as soon as it can be written.</remarks>
    ValueTask<SettleResult> SettleAsync(Settlement settlement, CancellationToken cancellationToken);

    /// <summary>
    /// Stores what somebody found out of an attempt whose end was unknown, or that one was undone, in one transaction with what it reserved and the
    /// evidence. Where it never happened, its approval can be used again, as after a settlement.
    /// </summary>
    /// <param name="reconciliation">What is known.</param>
    /// <param name="cancellationToken">Ends the wait while the write has not begun.</param>
    /// <returns>Whether it counted.</returns>
    ValueTask<ReconcileResult> ReconcileAsync(NewReconciliation reconciliation, CancellationToken cancellationToken);

    /// <summary>A name for a value that tells nothing of it without the key of the evidence log, and is the same at each host of the store.</summary>
    /// <param name="tenant">The tenant, so that equal values of two tenants cannot be told equal.</param>
    /// <param name="value">SHA-256 of the value.</param>
    /// <returns>HMAC-SHA-256.</returns>
    Digest Pseudonym(string tenant, Digest value);

    /// <summary>Reads an attempt that is open or kept.</summary>
    /// <param name="callId">Identity of its call.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The attempt, or null where the ledger keeps none of that call.</returns>
    ValueTask<Attempt?> ReadAttemptAsync(string callId, CancellationToken cancellationToken);

    /// <summary>Reads what a task has done, as the log has it: calls whose intent or read was recorded within the last 30 days.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="task">The task.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>One for each tool and arguments.</returns>
    ValueTask<IReadOnlyList<TaskCall>> ReadTaskAsync(string tenant, string task, CancellationToken cancellationToken);

    /// <summary>Appends refusals and reads to the log, all or none.</summary>
    /// <param name="records">The records, in their order.</param>
    /// <param name="cancellationToken">Ends the wait while the write has not begun.</param>
    /// <returns>When they are durable. Once begun it is awaited whatever the deadline: who tried again after a doubt would record the same twice.</returns>
    ValueTask AppendAsync(IReadOnlyList<EvidenceRecord> records, CancellationToken cancellationToken);

    /// <summary>Gives a grant: epoch and evidence in the same transaction.</summary>
    /// <param name="grant">The grant.</param>
    /// <param name="cancellationToken">Ends the wait while the write has not begun.</param>
    /// <returns>The grant with its identity.</returns>
    ValueTask<Grant> GrantAsync(NewGrant grant, CancellationToken cancellationToken);

    /// <summary>Takes a grant back: epoch and evidence in the same transaction.</summary>
    /// <param name="grantId">Its identity.</param>
    /// <param name="by">Who takes it back; not empty.</param>
    /// <param name="reason">Why; not empty.</param>
    /// <param name="cancellationToken">Ends the wait while the write has not begun.</param>
    /// <returns>False where there is no such grant any more; then nothing is changed.</returns>
    ValueTask<bool> RevokeAsync(long grantId, string by, string reason, CancellationToken cancellationToken);

    /// <summary>Narrows what an actor may do in a task: epoch and evidence in the same transaction.</summary>
    /// <param name="attenuation">The limit.</param>
    /// <param name="cancellationToken">Ends the wait while the write has not begun.</param>
    /// <returns>The attenuation with its identity.</returns>
    ValueTask<Attenuation> AttenuateAsync(NewAttenuation attenuation, CancellationToken cancellationToken);

    /// <summary>Uses a token up that may be used once, on every host of the store.</summary>
    /// <param name="token">SHA-256 of what identifies the token among those of its issuer.</param>
    /// <param name="until">From when on the token is refused for its age, so that it need not be remembered any longer.</param>
    /// <param name="cancellationToken">Ends the wait while the write has not begun.</param>
    /// <returns>False where it was used before.</returns>
    ValueTask<bool> TryUseTokenAsync(Digest token, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Makes a write durable that changes nothing, as a claim would be made, and looks how much room is left. For health checks.</summary>
    /// <param name="cancellationToken">Ends the wait while the write has not begun.</param>
    /// <returns>What the store says of itself.</returns>
    ValueTask<StoreProbe> ProbeAsync(CancellationToken cancellationToken);

    /// <summary>Sets a kill switch: once this returns, no claim that it covers is granted, on any host of the store.</summary>
    /// <param name="killSwitch">The switch.</param>
    /// <param name="cancellationToken">Ends the wait while the write has not begun.</param>
    /// <returns>The switch with its identity.</returns>
    ValueTask<KillSwitch> KillAsync(NewKillSwitch killSwitch, CancellationToken cancellationToken);

    /// <summary>
    /// Says that somebody wants a kill switch lifted. It is lifted where another person has said so within <see cref="KillSwitch.ReviveWindow"/>;
    /// each wish is in the evidence.
    /// </summary>
    /// <param name="switchId">Its identity.</param>
    /// <param name="by">Who wants it; not empty.</param>
    /// <param name="reason">Why; not empty.</param>
    /// <param name="cancellationToken">Ends the wait while the write has not begun.</param>
    /// <returns>Whether it is lifted.</returns>
    ValueTask<ReviveResult> ReviveAsync(long switchId, string by, string reason, CancellationToken cancellationToken);

    /// <summary>Sets a kill switch, and takes back grants and holds what is kept where that is asked for, in one transaction.</summary>
    /// <param name="incident">What happened.</param>
    /// <param name="cancellationToken">Ends the wait while the write has not begun.</param>
    /// <returns>What was done.</returns>
    ValueTask<Incident> DeclareAsync(NewIncident incident, CancellationToken cancellationToken);

    /// <summary>Holds what is kept for an investigation: nothing is erased or forgotten while a hold covers it.</summary>
    /// <param name="tenant">The tenant; null for all.</param>
    /// <param name="by">Who holds it; not empty.</param>
    /// <param name="reason">Why; not empty.</param>
    /// <param name="cancellationToken">Ends the wait while the write has not begun.</param>
    /// <returns>The hold.</returns>
    ValueTask<EvidenceHold> HoldAsync(string? tenant, string by, string reason, CancellationToken cancellationToken);

    /// <summary>Ends a hold: what is past its time meanwhile is erased from then on.</summary>
    /// <param name="holdId">Its identity.</param>
    /// <param name="by">Who ends it; not empty.</param>
    /// <param name="reason">Why; not empty.</param>
    /// <param name="cancellationToken">Ends the wait while the write has not begun.</param>
    /// <returns>False where there is no such hold any more; then nothing is changed.</returns>
    ValueTask<bool> ReleaseAsync(long holdId, string by, string reason, CancellationToken cancellationToken);

    /// <summary>Reads the holds.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The holds, oldest first.</returns>
    ValueTask<IReadOnlyList<EvidenceHold>> ReadHoldsAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Destroys the key by which the log names a tenant's values: nobody can tell any more what they were, and every proof of the log still holds.
    /// </summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="by">Who wants it; not empty.</param>
    /// <param name="reason">Why; not empty.</param>
    /// <param name="cancellationToken">Ends the wait while the write has not begun.</param>
    /// <returns>False where a hold covers the tenant; then nothing is changed.</returns>
    ValueTask<bool> ForgetTenantAsync(string tenant, string by, string reason, CancellationToken cancellationToken);

    /// <summary>Sets a budget, with its evidence, in one transaction. It counts from the next claim on, on any host of the store.</summary>
    /// <param name="budget">The budget.</param>
    /// <param name="cancellationToken">Ends the wait while the write has not begun.</param>
    /// <returns>The budget with its identity.</returns>
    ValueTask<Budget> SetBudgetAsync(NewBudget budget, CancellationToken cancellationToken);

    /// <summary>Removes a budget and what was spent of it. Where no other of its unit covers a call, the call cannot be paid any more.</summary>
    /// <param name="budgetId">Its identity.</param>
    /// <param name="by">Who removes it; not empty.</param>
    /// <param name="reason">Why; not empty.</param>
    /// <param name="cancellationToken">Ends the wait while the write has not begun.</param>
    /// <returns>False where there is no such budget any more; then nothing is changed.</returns>
    ValueTask<bool> RemoveBudgetAsync(long budgetId, string by, string reason, CancellationToken cancellationToken);

    /// <summary>Reads a tenant's budgets and what was spent of them.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The budgets, in the order in which they were first set.</returns>
    ValueTask<IReadOnlyList<BudgetReport>> ReadBudgetsAsync(string tenant, CancellationToken cancellationToken);

    /// <summary>Looks whether a call could be paid now. Reserves nothing: a claim looks again.</summary>
    /// <param name="request">The call.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The first charge that cannot be paid; null where all can.</returns>
    ValueTask<BudgetShortage?> FindShortageAsync(BudgetRequest request, CancellationToken cancellationToken);

    /// <summary>Reads the proposal that stands for a call: pending, approved or denied, and not expired.</summary>
    /// <param name="call">The call, as <see cref="ProposalDigest.OfCall"/> names it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The proposal, or null where there is none.</returns>
    ValueTask<Proposal?> FindProposalAsync(Digest call, CancellationToken cancellationToken);

    /// <summary>
    /// Makes a proposal durable, with its evidence, in one transaction. A call has at most one that is pending or approved: where it has one of
    /// the same digest, or a denied one, that stands; one of another digest is superseded. Where a standing approval covers a new one, it is used
    /// up by one and its giver has approved.
    /// </summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="cancellationToken">Ends the wait while the write has not begun.</param>
    /// <returns>The proposal that stands, or that too many wait.</returns>
    ValueTask<ProposeResult> ProposeAsync(NewProposal proposal, CancellationToken cancellationToken);

    /// <summary>
    /// Decides over a proposal, in one transaction with the look at the approver's grants (<see cref="ApproverRule"/>) and the evidence. A pending
    /// one can be approved or denied; an approved one that was not used can still be denied.
    /// </summary>
    /// <param name="decision">The decision.</param>
    /// <param name="cancellationToken">Ends the wait while the write has not begun.</param>
    /// <returns>Whether it counts.</returns>
    ValueTask<DecisionResult> DecideAsync(Decision decision, CancellationToken cancellationToken);

    /// <summary>Stores a standing approval, with its evidence, in one transaction.</summary>
    /// <param name="standing">The approval.</param>
    /// <param name="cancellationToken">Ends the wait while the write has not begun.</param>
    /// <returns>The approval with its identity.</returns>
    ValueTask<StandingApproval> GiveStandingAsync(NewStandingApproval standing, CancellationToken cancellationToken);

    /// <summary>Withdraws a standing approval. What was approved through it and not used yet is denied by a decision.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="id">Its identity.</param>
    /// <param name="by">Who withdraws it; not empty.</param>
    /// <param name="reason">Why; not empty.</param>
    /// <param name="cancellationToken">Ends the wait while the write has not begun.</param>
    /// <returns>False where the tenant has no such approval any more; then nothing is changed.</returns>
    ValueTask<bool> WithdrawStandingAsync(string tenant, long id, string by, string reason, CancellationToken cancellationToken);

    /// <summary>Reads a tenant's standing approvals that can still be used.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The approvals, oldest first.</returns>
    ValueTask<IReadOnlyList<StandingApproval>> ReadStandingAsync(string tenant, CancellationToken cancellationToken);

    /// <summary>Reads a proposal, whatever its state.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="id">Its identity.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The proposal, or null where the tenant has none of that identity.</returns>
    ValueTask<Proposal?> ReadProposalAsync(string tenant, string id, CancellationToken cancellationToken);

    /// <summary>Reads the proposals that wait for a decision, oldest first.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="after"><see cref="Proposal.Number"/> of the last one that was read; 0 to begin.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The proposals; fewer than asked for at the end.</returns>
    ValueTask<IReadOnlyList<Proposal>> ReadWaitingAsync(string tenant, long after, int count, CancellationToken cancellationToken);

    /// <summary>Reads the proposals that wait no more, the newest first: decided, used, superseded or expired.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="before"><see cref="Proposal.Number"/> of the last one that was read; <see cref="long.MaxValue"/> to begin.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The proposals; fewer than asked for at the end.</returns>
    ValueTask<IReadOnlyList<Proposal>> ReadPastAsync(string tenant, long before, int count, CancellationToken cancellationToken);

    /// <summary>Reads the attempts whose outcome is not in the log.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Those that run, and those of which nobody knows how they ended, oldest first.</returns>
    ValueTask<IReadOnlyList<OpenAttempt>> ReadOpenAttemptsAsync(CancellationToken cancellationToken);

    /// <summary>Reads how many records the log has: it grows with each thing that happens. Cheap: meant to be polled.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The size.</returns>
    ValueTask<long> ReadEvidenceSizeAsync(CancellationToken cancellationToken);

    /// <summary>Reads records of the log.</summary>
    /// <param name="from">Sequence of the first one.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The records in their order; fewer at the end of the log.</returns>
    ValueTask<IReadOnlyList<EvidenceEntry>> ReadEvidenceAsync(long from, int count, CancellationToken cancellationToken);

    /// <summary>Reads the newest signed checkpoint, to be kept elsewhere: what it covers cannot be changed unnoticed after that.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The signed note, or null where nothing is signed yet.</returns>
    ValueTask<string?> ReadCheckpointAsync(CancellationToken cancellationToken);

    /// <summary>Proves that a record lies in the log.</summary>
    /// <param name="sequence">Its sequence.</param>
    /// <param name="size">Size of the log for which to prove it, from a checkpoint.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The proof, or null where there is no such record at that size.</returns>
    ValueTask<InclusionProof?> ProveInclusionAsync(long sequence, long size, CancellationToken cancellationToken);

    /// <summary>Proves that the log only grew.</summary>
    /// <param name="first">The smaller size, from a checkpoint; at least 1.</param>
    /// <param name="second">The larger size, from a checkpoint.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The proof, or null where there are no such sizes.</returns>
    ValueTask<ConsistencyProof?> ProveConsistencyAsync(long first, long second, CancellationToken cancellationToken);
}
