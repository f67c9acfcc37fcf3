using ToolContracts.Ledger;

namespace ToolContracts.Sqlite;

/// <summary>What the end of an attempt means for its row, its reservation and its approval, whoever found it out.</summary>
internal static class AttemptEnd
{
    internal static void Apply(WriteSession session, AttemptRow row, AttemptOutcome outcome)
    {
        var (token, end) = (row.Token, session.Now);
        switch (outcome)
        {
            case AttemptOutcome.Unknown unknown:
                // What it reserved stays reserved: it may have been spent.
                session.Attempts.Update(token, AttemptState.Unknown, unknown.Reason, null, null);
                return;
            case AttemptOutcome.Completed completed when row.IsKept:
                var isReplayed = row.Key is not null || row.Arguments is not null;
                session.Attempts.Update(
                    token, AttemptState.Completed, null, isReplayed ? completed.Result.ToArray() : null, Expiry(row, end),
                    completed.Classified.IsEmpty ? null : completed.Classified.ToArray());
                break;
            case AttemptOutcome.FailedFinal failed when row.Key is not null:
                session.Attempts.Update(token, AttemptState.FailedFinal, failed.Code, null, Expiry(row, end));
                session.Attempts.ForgetArguments(token);
                break;
            case AttemptOutcome.Compensated compensated when row.IsKept:
                session.Attempts.Update(token, AttemptState.Compensated, compensated.ByCall, null, Expiry(row, end));
                session.Attempts.ForgetArguments(token);
                break;
            default:
                // Nothing to replay: the key is free again, or there was none. What happened is in the log.
                session.Attempts.Delete(token);
                break;
        }

        // A method that ran without effect may have cost all the same; money that a compensation brought back is for a person to count.
        BudgetTransactions.Settle(
            session, token, isSpent: outcome is AttemptOutcome.Completed or AttemptOutcome.Compensated or AttemptOutcome.NotStarted { HasRun: true });
        if (outcome is AttemptOutcome.NotStarted { HasRun: false } && row.Proposal is { } proposal)
        {
            session.Proposals.GiveBack(proposal, token, end);
        }
    }

    // A retention that reaches beyond the calendar is for ever.
    private static DateTimeOffset Expiry(AttemptRow row, DateTimeOffset end) =>
        row.Retention < DateTimeOffset.MaxValue - end ? end + row.Retention : DateTimeOffset.MaxValue;
}
