using ToolContracts.Evidence;
using ToolContracts.Ledger;

namespace ToolContracts.Sqlite;

/// <summary>Ends an attempt.</summary>
internal static class SettleTransaction
{
    internal static SettleResult Execute(WriteSession session, Settlement settlement)
    {
        var token = settlement.FencingToken;
        if (session.Attempts.Find(token) is not { State: AttemptState.InFlight } row || row.CallId != settlement.CallId)
        {
            return SettleResult.Stale;
        }

        var end = session.Now;
        switch (settlement.Outcome)
        {
            case AttemptOutcome.Unknown unknown:
                session.Attempts.Update(token, AttemptState.Unknown, unknown.Reason, null, null);
                break;
            case AttemptOutcome.Completed completed when row.Key is not null:
                session.Attempts.Update(token, AttemptState.Completed, null, completed.Result.ToArray(), Expiry(row, end));
                break;
            case AttemptOutcome.FailedFinal failed when row.Key is not null:
                session.Attempts.Update(token, AttemptState.FailedFinal, failed.Code, null, Expiry(row, end));
                break;
            default:
                // Nothing to replay: the key is free again, or there was none. What happened is in the log.
                session.Attempts.Delete(token);
                break;
        }

        if (settlement.Outcome is AttemptOutcome.NotStarted { HasRun: false } && row.Proposal is { } proposal)
        {
            session.Proposals.GiveBack(proposal, token, end);
        }

        session.Append(settlement.Evidence, token);
        return SettleResult.Settled;
    }

    internal static void Check(Settlement settlement)
    {
        ArgumentNullException.ThrowIfNull(settlement);
        ArgumentNullException.ThrowIfNull(settlement.Outcome);
        if (settlement.Evidence.Type != EvidenceType.Outcome || settlement.Evidence.CallId != settlement.CallId)
        {
            throw new ArgumentException("The record is not the outcome of this call.", nameof(settlement));
        }
    }

    // A retention that reaches beyond the calendar is for ever.
    private static DateTimeOffset Expiry(AttemptRow row, DateTimeOffset end) =>
        row.Retention < DateTimeOffset.MaxValue - end ? end + row.Retention : DateTimeOffset.MaxValue;
}
