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

        AttemptEnd.Apply(session, row, settlement.Outcome);
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

        if (settlement.Outcome is AttemptOutcome.Compensated)
        {
            throw new ArgumentException("A run is undone by another one, through a reconciliation.", nameof(settlement));
        }
    }
}
