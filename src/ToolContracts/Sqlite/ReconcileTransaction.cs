using ToolContracts.Evidence;
using ToolContracts.Ledger;

namespace ToolContracts.Sqlite;

/// <summary>Ends an attempt of which nobody knew how it ended, or says that one was undone.</summary>
internal static class ReconcileTransaction
{
    internal static ReconcileResult Execute(WriteSession session, NewReconciliation request)
    {
        if (session.Attempts.Find(request.FencingToken) is not { } found || found.CallId != request.CallId
            || PriorAttempt.Refresh(session, found) is not { } row)
        {
            return ReconcileResult.NotOpen;
        }

        if (row.State == AttemptState.InFlight)
        {
            return ReconcileResult.Running;
        }

        var mayBe = row.State == AttemptState.Unknown || (row.State == AttemptState.Completed && request.Outcome is AttemptOutcome.Compensated);
        if (!mayBe)
        {
            return ReconcileResult.NotOpen;
        }

        AttemptEnd.Apply(session, row, request.Outcome);
        session.Append(Record(session, row, request), row.Token);
        return ReconcileResult.Reconciled;
    }

    internal static void Check(NewReconciliation request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(request.Outcome);
        ArgumentException.ThrowIfNullOrEmpty(request.CallId);
        AuthorityTransactions.Check(request.By, request.Reason);
        switch (request.Outcome)
        {
            case AttemptOutcome.Unknown:
                throw new ArgumentException("A reconciliation says how the attempt ended.", nameof(request));
            case AttemptOutcome.FailedFinal failed:
                // A model is told the code, so it has the form that a tool's own codes have.
                _ = new ToolFailedException(failed.Code, ToolFailure.Final);
                break;
            case AttemptOutcome.NotStarted notStarted:
                _ = new ToolFailedException(notStarted.Code, ToolFailure.NotStarted);
                break;
        }
    }

    private static EvidenceRecord Record(WriteSession session, AttemptRow row, NewReconciliation request)
    {
        var (code, subject) = request.Outcome switch
        {
            AttemptOutcome.Completed => ("completed", null),
            AttemptOutcome.FailedFinal failed => (failed.Code, null),
            AttemptOutcome.NotStarted notStarted => (notStarted.Code, "not started"),
            AttemptOutcome.Compensated compensated => (AttemptOutcome.Compensated.Code, compensated.ByCall),
            _ => throw new InvalidOperationException($"No record of {request.Outcome.GetType()}."),
        };
        return new EvidenceRecord
        {
            Type = EvidenceType.Reconciled,
            At = session.Now,
            CallId = row.CallId,
            Tenant = row.Tenant,
            Actor = request.By,
            Task = row.Task,
            Tool = row.Tool,
            ContractHash = row.ContractHash,
            Result = request.Outcome is AttemptOutcome.Completed completed ? EvidenceValue.Of(completed.Result) : default,
            Code = code,
            Reason = request.Reason,
            Subject = subject,
        };
    }
}
