using System.Globalization;
using ToolContracts.Approvals;
using ToolContracts.Evidence;

namespace ToolContracts.Sqlite;

/// <summary>Gives, withdraws and uses standing approvals: each is in the log, in one transaction.</summary>
internal static class StandingTransactions
{
    internal static StandingApproval Give(WriteSession session, NewStandingApproval request)
    {
        var standing = session.Standing.Insert(request, session.Now);
        session.Append(Record(session, standing, "given", request.Approver.Actor, request.Reason) with { OnBehalfOf = request.Approver.OnBehalfOf });
        return standing;
    }

    internal static bool Withdraw(WriteSession session, string tenant, long id, string by, string reason)
    {
        if (session.Standing.Find(id) is not { } standing || standing.Tenant != tenant)
        {
            return false;
        }

        session.Standing.Delete(id);
        session.Append(Record(session, standing, "withdrawn", by, reason));
        return true;
    }

    /// <summary>The yes that a standing approval says to a new proposal, used up by it; null where none covers it, or its giver may not decide any more.</summary>
    internal static ProposalVote? Use(WriteSession session, NewProposal request, Proposal proposal)
    {
        var (now, requester) = (session.Now, request.Content.Requester);
        foreach (var standing in session.Standing.Of(requester.Tenant, requester.Actor, request.Content.Tool, now))
        {
            if (standing.Covers(request, now)
                && ApproverRule.Decide(
                    proposal, standing.By, standing.OnBehalfOf, session.AuthorityTable.Grants(standing.Tenant, standing.By, now), now).IsAllowed)
            {
                session.Standing.Use(standing.Id);
                return new ProposalVote(standing.By, standing.OnBehalfOf, now, standing.Reason, standing.Id);
            }
        }

        return null;
    }

    internal static void Check(NewStandingApproval standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        ArgumentNullException.ThrowIfNull(standing.Approver);
        ArgumentNullException.ThrowIfNull(standing.Resource);
        AuthorityTransactions.CheckText(standing.Requester, nameof(standing.Requester));
        AuthorityTransactions.CheckText(standing.Tool, nameof(standing.Tool));
        AuthorityTransactions.CheckText(standing.ContractHash, nameof(standing.ContractHash));
        AuthorityTransactions.CheckText(standing.Reason, nameof(standing.Reason));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(standing.Uses);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(standing.Uses, NewStandingApproval.MostUses);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(standing.Lifetime, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(standing.Lifetime, NewStandingApproval.LongestLifetime);
        if (standing.Requester == standing.Approver.Actor || standing.Requester == standing.Approver.OnBehalfOf)
        {
            throw new ArgumentException("Nobody approves its own calls.", nameof(standing));
        }
    }

    private static EvidenceRecord Record(WriteSession session, StandingApproval standing, string code, string by, string reason) => new()
    {
        Type = EvidenceType.Standing,
        At = session.Now,
        Tenant = standing.Tenant,
        Actor = by,
        Tool = standing.Tool,
        ContractHash = standing.ContractHash,
        Code = code,
        Reason = reason,
        Subject = string.Create(
            CultureInfo.InvariantCulture,
            $"{standing.Id}: {standing.UsesLeft} calls of {standing.Requester} on {standing.Resource} until {standing.ExpiresAt.UtcDateTime:O}"),
    };
}
