using ToolContracts.Approvals;
using ToolContracts.Authority;
using ToolContracts.Contracts;
using ToolContracts.Dispatch;
using ToolContracts.Guards.TaskLoop;
using ToolContracts.Ledger;

namespace ToolContracts.Guards.Approval;

/// <summary>
/// Holds a call until somebody approved exactly what it would do, and lets its claim use that approval up. The plan is made anew at each call:
/// what was approved and what would happen now are compared, not remembered.
/// </summary>
internal sealed class ApprovalGuard(
    IToolStore store, AuthorityMonitor authority, TaskLoopGuard tasks, CodeApprovers approvers, ApprovalOptions options, TimeProvider time) : ToolGuard
{
    // An approval that is gone at each of so many looks is one that somebody else uses up again and again.
    private const int MaxLooks = 5;

    public override ToolGuards Covers => ToolGuards.Approval;

    public override GuardStage Stage => GuardStage.Headroom;

    public override async ValueTask<Refusal?> CheckAsync(GuardedCall call, CancellationToken cancellationToken)
    {
        var subject = call.Subject!;
        var standing = await store.FindProposalAsync(ProposalDigest.OfCall(subject.Content), cancellationToken).ConfigureAwait(false);
        if (standing?.State == ProposalState.Denied)
        {
            return Denied(call, standing);
        }

        // Who asks too often costs no preview any more.
        if (standing?.State == ProposalState.Pending && tasks.IsHeldOut(call))
        {
            return Hold(call, standing);
        }

        return await subject.PlanAsync().ConfigureAwait(false) ?? await EvaluateAsync(call, cancellationToken).ConfigureAwait(false);
    }

    public override ValueTask<Refusal?> ReevaluateAsync(GuardedCall call, CancellationToken cancellationToken) => EvaluateAsync(call, cancellationToken);

    public override Claim Join(GuardedCall call, Claim claim)
    {
        var approval = call.Approval!;
        return claim with { Approval = new ApprovalUse(approval.Id, ProposalDigest.Of(call.Subject!.Content, approval.Id, approval.ExpiresAt)) };
    }

    private async ValueTask<Refusal?> EvaluateAsync(GuardedCall call, CancellationToken cancellationToken)
    {
        call.Approval = null;
        string? inPlaceOf = null;
        for (var i = 0; i < MaxLooks; i++)
        {
            var (proposal, isNew, tooMany) = await StandAsync(call, inPlaceOf, cancellationToken).ConfigureAwait(false);
            if (proposal is null)
            {
                return new Refusal(new ToolOutcome.Limited(call.CallId, tooMany, RetryAfter: null), tooMany);
            }

            if (isNew)
            {
                proposal = await approvers.AskAsync(call, proposal, cancellationToken).ConfigureAwait(false);
            }

            switch (proposal.State)
            {
                case ProposalState.Pending:
                    return Hold(call, proposal);
                case ProposalState.Denied:
                    return Denied(call, proposal);
                case ProposalState.Approved when await IsStillAllowedAsync(call, proposal, cancellationToken).ConfigureAwait(false):
                    call.Approval = proposal;
                    return call.Subject!.IsUnchanged() ? null : Changed(call);
                case ProposalState.Approved:
                    inPlaceOf = proposal.Id;
                    break;
                default:
                    // Used, superseded or expired between the two looks.
                    break;
            }
        }

        return new Refusal(new ToolOutcome.Unavailable(call.CallId), "the approval was another one at each look");
    }

    /// <summary>The proposal that stands for the call as it is now; null where none may be made.</summary>
    private async ValueTask<(Proposal? Proposal, bool IsNew, string TooMany)> StandAsync(GuardedCall call, string? inPlaceOf, CancellationToken cancellationToken)
    {
        var (contract, content) = (call.Contract, call.Subject!.Content);
        var approval = contract.Approval!;
        var needs = options.NeedsOf(contract.FullName, approval.Role);
        var standing = await store.FindProposalAsync(ProposalDigest.OfCall(content), cancellationToken).ConfigureAwait(false);
        if (standing is not null && (standing.State == ProposalState.Denied
            || (standing.Id != inPlaceOf && standing.Needs.SequenceEqual(needs) && ProposalDigest.Of(content, standing.Id, standing.ExpiresAt) == standing.Digest)))
        {
            return (standing, false, "");
        }

        var proposed = await store.ProposeAsync(Proposing.Of(contract, call.Subject!, call.CallId, inPlaceOf, options), cancellationToken).ConfigureAwait(false);
        return proposed switch
        {
            ProposeResult.Standing made => (made.Proposal, made.IsNew, ""),
            ProposeResult.TooMany { IsOfTenant: true } => (null, false, "approvals-waiting-tenant"),
            _ => (null, false, "approvals-waiting-actor"),
        };
    }

    private async ValueTask<bool> IsStillAllowedAsync(GuardedCall call, Proposal proposal, CancellationToken cancellationToken)
    {
        List<IReadOnlySet<string>> roles = [];
        foreach (var vote in proposal.Votes)
        {
            var grants = await authority.GrantsAsync(call.Caller.Tenant, vote.By, call.Epoch, cancellationToken).ConfigureAwait(false);
            roles.Add(ApproverRule.RolesOf(proposal, vote.By, vote.OnBehalfOf, grants, time.GetUtcNow()));
        }

        return ApprovalQuorum.IsMet(proposal.Needs, roles);
    }

    private Refusal Hold(GuardedCall call, Proposal proposal) => tasks.TryHold(call) is { } limit
        ? new Refusal(new ToolOutcome.Limited(call.CallId, limit, RetryAfter: null), $"{limit}: proposal {proposal.Id} waits for {proposal.Waits}")
        : new Refusal(new ToolOutcome.ApprovalRequired(call.CallId, proposal.Id, proposal.ExpiresAt), $"proposal {proposal.Id} waits for {proposal.Waits}");

    private static Refusal Changed(GuardedCall call) =>
        new(new ToolOutcome.Failed(call.CallId, "preview-failed", MayRetry: true), "the preview or the approver in code changed the arguments");

    private static Refusal Denied(GuardedCall call, Proposal proposal) => new(new ToolOutcome.Denied(call.CallId), $"proposal {proposal.Id} was denied");
}
