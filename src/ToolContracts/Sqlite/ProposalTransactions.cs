using System.Globalization;
using ToolContracts.Approvals;
using ToolContracts.Evidence;

namespace ToolContracts.Sqlite;

/// <summary>Proposes and decides: each change is in the log, in one transaction.</summary>
internal static class ProposalTransactions
{
    private const int LongestReason = 1024;
    private const int MostOfRole = 10;

    internal static ProposeResult Propose(WriteSession session, NewProposal request)
    {
        var now = session.Now;
        var call = request.Call;
        if (session.Proposals.Standing(call, now) is { } standing)
        {
            if (standing.State == ProposalState.Denied || (standing.Id != request.InPlaceOf && IsSame(standing, request)))
            {
                return new ProposeResult.Standing(standing, IsNew: false);
            }

            session.Proposals.Supersede(standing.Id);
            session.Append(Record(session, EvidenceType.Superseded, standing, standing.Content.Requester) with
            {
                CallId = request.CallId,
                Reason = standing.Content.ContractHash != request.Content.ContractHash ? "other-contract"
                    : standing.Id == request.InPlaceOf ? "approver-lost-role" : "other-plan",
            });
        }

        var requester = request.Content.Requester;
        if (session.Proposals.ActorHas(request.MaxWaitingOfActor, requester.Tenant, requester.Actor, now))
        {
            return new ProposeResult.TooMany(IsOfTenant: false);
        }

        if (session.Proposals.TenantHas(request.MaxWaitingOfTenant, requester.Tenant, now))
        {
            return new ProposeResult.TooMany(IsOfTenant: true);
        }

        var proposal = session.Proposals.Insert(request, call, now);
        session.Append(Record(session, EvidenceType.Proposed, proposal, requester) with
        {
            CallId = request.CallId,
            Subject = string.Create(CultureInfo.InvariantCulture, $"{proposal.Waits} until {proposal.ExpiresAt.UtcDateTime:O}"),
        });
        if (StandingTransactions.Use(session, request, proposal) is { } vote)
        {
            proposal = Approve(session, proposal, vote, new Caller(ActorKind.Human, vote.By, requester.Tenant) { OnBehalfOf = vote.OnBehalfOf }, []);
        }

        return new ProposeResult.Standing(proposal, IsNew: true);
    }

    internal static DecisionResult Decide(WriteSession session, Decision decision)
    {
        var now = session.Now;
        var approver = decision.Approver;
        if (session.Proposals.Find(decision.ProposalId, now) is not { } proposal || proposal.Content.Requester.Tenant != approver.Tenant)
        {
            return new DecisionResult.Unknown();
        }

        if (proposal.State == ProposalState.Expired)
        {
            return new DecisionResult.Expired();
        }

        // A no wins until the approval is used.
        if (proposal.State != ProposalState.Pending && (decision.IsApproval || proposal.State != ProposalState.Approved))
        {
            return new DecisionResult.AlreadyDecided(proposal.State);
        }

        if (proposal.Digest != decision.Digest)
        {
            return new DecisionResult.DigestDiffers();
        }

        var rule = ApproverRule.Decide(
            proposal, approver.Actor, approver.OnBehalfOf, session.AuthorityTable.Grants(approver.Tenant, approver.Actor, now), now);
        if (!rule.IsAllowed)
        {
            return new DecisionResult.NotAllowed(rule.Reason);
        }

        if (decision.IsApproval)
        {
            return proposal.Votes.Any(vote => vote.IsOf(approver.Actor, approver.OnBehalfOf))
                ? new DecisionResult.NotAllowed("approver-has-approved")
                : new DecisionResult.Decided(Approve(
                    session, proposal, new ProposalVote(approver.Actor, approver.OnBehalfOf, now, decision.Reason), approver, rule.GrantIds));
        }

        var denied = proposal with
        {
            State = ProposalState.Denied,
            DecidedBy = approver.Actor,
            DecidedOnBehalfOf = approver.OnBehalfOf,
            DecidedAt = now,
            DecisionReason = decision.Reason,
        };
        session.Proposals.Decide(denied);
        session.Append(Record(session, EvidenceType.Denied, proposal, approver) with
        {
            Reason = decision.Reason,
            Subject = proposal.Waits,
            GrantIds = rule.GrantIds,
        });
        return new DecisionResult.Decided(denied);
    }

    /// <summary>Adds a yes; the proposal is approved once enough people of each role have said it.</summary>
    private static Proposal Approve(WriteSession session, Proposal proposal, ProposalVote vote, Caller approver, IReadOnlyList<long> grants)
    {
        List<ProposalVote> votes = [.. proposal.Votes, vote];
        var isEnough = ApprovalQuorum.IsMet(proposal.Needs, [.. votes.Select(one => ApproverRule.RolesOf(
            proposal, one.By, one.OnBehalfOf, session.AuthorityTable.Grants(approver.Tenant, one.By, session.Now), session.Now))]);
        var decided = proposal with
        {
            State = isEnough ? ProposalState.Approved : ProposalState.Pending,
            Votes = votes,
            DecidedBy = vote.By,
            DecidedOnBehalfOf = vote.OnBehalfOf,
            DecidedAt = vote.At,
            DecisionReason = vote.Reason,
        };
        session.Proposals.Decide(decided);
        session.Append(Record(session, EvidenceType.Approved, proposal, approver) with
        {
            Code = isEnough ? null : "more-must-approve",
            Reason = vote.Reason,
            Subject = vote.StandingId is { } standing
                ? string.Create(CultureInfo.InvariantCulture, $"{proposal.Waits} through standing approval {standing}")
                : proposal.Waits,
            GrantIds = grants,
        });
        return decided;
    }

    internal static void Check(NewProposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentException.ThrowIfNullOrEmpty(proposal.Id);
        if (proposal.Needs.Count == 0 || proposal.Needs.Any(static need => string.IsNullOrWhiteSpace(need.Role) || need.Count is < 1 or > MostOfRole)
            || proposal.Needs.DistinctBy(static need => need.Role).Count() != proposal.Needs.Count)
        {
            throw new ArgumentException($"A proposal names each role once, and 1 to {MostOfRole} of it.", nameof(proposal));
        }

        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(proposal.Lifetime, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(proposal.MaxWaitingOfActor);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(proposal.MaxWaitingOfTenant);
        if (proposal.Content.Plan.IsEmpty || proposal.Content.Resources.Count == 0)
        {
            throw new ArgumentException("A proposal shows a plan and names what it is about.", nameof(proposal));
        }
    }

    internal static void Check(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentException.ThrowIfNullOrEmpty(decision.ProposalId);
        ArgumentNullException.ThrowIfNull(decision.Approver);
        if (decision.Reason is { Length: > LongestReason })
        {
            throw new ArgumentException($"A reason has at most {LongestReason} characters.", nameof(decision));
        }
    }

    private static bool IsSame(Proposal standing, NewProposal request) =>
        ProposalDigest.Of(request.Content, standing.Id, standing.ExpiresAt) == standing.Digest && request.Needs.SequenceEqual(standing.Needs);

    private static EvidenceRecord Record(WriteSession session, EvidenceType type, Proposal proposal, Caller by) => new()
    {
        Type = type,
        At = session.Now,
        Tenant = by.Tenant,
        Actor = by.Actor,
        OnBehalfOf = by.OnBehalfOf,
        Task = by.Task,
        Tool = proposal.Content.Tool,
        ContractHash = proposal.Content.ContractHash,
        Arguments = EvidenceValue.Of(proposal.Content.Arguments),
        Proposal = proposal.Id,
        Approval = EvidenceValue.Of(proposal.Digest),
    };
}
