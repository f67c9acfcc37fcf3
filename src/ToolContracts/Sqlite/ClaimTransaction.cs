using ToolContracts.Evidence;
using ToolContracts.Ledger;

namespace ToolContracts.Sqlite;

/// <summary>Claims the right to run a call.</summary>
internal static class ClaimTransaction
{
    internal static ClaimResult Execute(WriteSession session, Claim claim)
    {
        foreach (var killSwitch in session.Authority().Switches)
        {
            if (killSwitch.Covers(claim.Toolset, claim.Tool, claim.Tenant, claim.Actor, claim.Task))
            {
                return new ClaimResult.Disabled(killSwitch);
            }
        }

        if (session.Head.Epoch != claim.Epoch)
        {
            return new ClaimResult.AuthorityChanged(session.Head.Epoch);
        }

        if (claim.Key is { } key && session.Attempts.Find(key) is { } found && PriorAttempt.Refresh(session, found) is { } row)
        {
            return PriorAttempt.Judge(row, claim.Fingerprint);
        }

        var budgets = claim.Budgets;
        if (BudgetTransactions.FindShortage(session.Budgets, budgets, session.Now) is { } shortage)
        {
            return new ClaimResult.OverBudget(shortage);
        }

        var token = session.NextToken();
        if (claim.Approval is { } approval && !session.Proposals.TryConsume(claim, approval, token, session.Now))
        {
            session.Live.Remove(token);
            return new ClaimResult.NotApproved(approval.ProposalId);
        }

        BudgetTransactions.Reserve(session, budgets, token);
        var repeated = session.Attempts.FindRepeated(claim);
        session.Attempts.Insert(token, claim, session.Hosts.Instance, session.Now);
        session.Append(repeated is null ? claim.Intent : claim.Intent with { Subject = "may repeat " + repeated }, token);
        return new ClaimResult.Claimed(token) { MayRepeat = repeated };
    }

    /// <summary>The settlement of a claim that was granted after its caller had stopped waiting: nothing ran.</summary>
    internal static Settlement Release(Claim claim, long token, DateTimeOffset now) => new(
        claim.CallId,
        token,
        new AttemptOutcome.NotStarted("claim-abandoned"),
        claim.Intent with
        {
            Type = EvidenceType.Outcome,
            At = now,
            Code = "not-started",
            Reason = "The claim became durable after its deadline; the call was refused before.",
        });

    internal static void Check(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentException.ThrowIfNullOrEmpty(claim.CallId);
        if (claim.Key is { } key && (key.Tenant != claim.Tenant || key.Tool != claim.Tool))
        {
            throw new ArgumentException("The key is of another tenant or tool.", nameof(claim));
        }

        if (claim.Intent.Type != EvidenceType.Intent || claim.Intent.CallId != claim.CallId)
        {
            throw new ArgumentException("The record is not the intent of this call.", nameof(claim));
        }

        if (claim.Intent.Proposal != claim.Approval?.ProposalId)
        {
            throw new ArgumentException("The intent does not name the proposal that the claim consumes.", nameof(claim));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(claim.Retention, TimeSpan.Zero);
        BudgetTransactions.Check(claim.Budgets);
    }
}
