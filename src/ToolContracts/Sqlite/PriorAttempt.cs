using ToolContracts.Evidence;
using ToolContracts.Ledger;

namespace ToolContracts.Sqlite;

/// <summary>What an earlier attempt under a key means for the next one.</summary>
internal static class PriorAttempt
{
    /// <summary>Whether the row must be moved on before it can be judged: its host is dead, or its retention is over.</summary>
    internal static bool IsOutdated(AttemptRow row, DateTimeOffset now, HostFolder hosts, LiveAttempts live) =>
        row.State == AttemptState.InFlight ? !IsRunning(row, hosts, live) : row.ExpiresAt <= now;

    /// <summary>Moves a row on, within the writer's transaction.</summary>
    /// <returns>The row as it is now; null where the key is free.</returns>
    internal static AttemptRow? Refresh(WriteSession session, AttemptRow row)
    {
        if (!IsOutdated(row, session.Now, session.Hosts, session.Live))
        {
            return row;
        }

        return row.State == AttemptState.InFlight ? Lose(session, row) : Expire(session, row);
    }

    /// <summary>Answers a call that meets the row. The arguments are compared first, whatever the state.</summary>
    internal static ClaimResult Judge(AttemptRow row, Digest fingerprint)
    {
        if (row.Fingerprint != fingerprint)
        {
            return new ClaimResult.Conflict(row.CallId, ConflictReason.OtherArguments);
        }

        return row.State switch
        {
            AttemptState.InFlight => new ClaimResult.InProgress(row.CallId),
            AttemptState.Completed => Replay(row, new AttemptOutcome.Completed(row.Result ?? []) { Classified = row.Classified ?? [] }),
            AttemptState.FailedFinal => Replay(row, new AttemptOutcome.FailedFinal(row.Code ?? "tool-error")),
            AttemptState.Compensated => Replay(row, new AttemptOutcome.Compensated(row.Code)),
            AttemptState.Expired => new ClaimResult.Conflict(row.CallId, ConflictReason.ExpiredKey),
            _ => new ClaimResult.Unknown(row.CallId),
        };
    }

    private static ClaimResult.Replayed Replay(AttemptRow row, AttemptOutcome outcome) =>
        new(row.CallId, outcome) { ContractHash = row.ContractHash };

    private static bool IsRunning(AttemptRow row, HostFolder hosts, LiveAttempts live) =>
        row.Host == hosts.Instance ? live.Contains(row.Token) : hosts.IsAlive(row.Host);

    private static AttemptRow? Lose(WriteSession session, AttemptRow row)
    {
        var code = row.Host == session.Hosts.Instance ? "settlement-lost" : "host-lost";
        if (row.SideEffect == SideEffect.None)
        {
            // It had nothing to do to the world, so there is nothing to find out. It may have run, so what it cost is spent.
            session.Attempts.Delete(row.Token);
            BudgetTransactions.Settle(session, row.Token, isSpent: true);
            session.Append(Record(session, row, EvidenceType.Outcome, code), row.Token);
            return null;
        }

        session.Attempts.Update(row.Token, AttemptState.Unknown, code, null, null);
        session.Append(Record(session, row, EvidenceType.Unknown, code), row.Token);
        return row with { State = AttemptState.Unknown, Code = code };
    }

    private static AttemptRow? Expire(WriteSession session, AttemptRow row)
    {
        if (HoldTransactions.IsHeld(session, row.Tenant))
        {
            // What is held is neither erased nor freed: it is replayed for longer than its contract says.
            return row;
        }

        if (row.Key is null || row.State is not (AttemptState.Completed or AttemptState.Compensated) || row.SideEffect != SideEffect.Irreversible)
        {
            session.Attempts.Delete(row.Token);
            return null;
        }

        session.Attempts.Update(row.Token, AttemptState.Expired, null, null, null);
        session.Attempts.ForgetArguments(row.Token);
        return row with { State = AttemptState.Expired, Result = null, ExpiresAt = null };
    }

    private static EvidenceRecord Record(WriteSession session, AttemptRow row, EvidenceType type, string code) => new()
    {
        Type = type,
        At = session.Now,
        CallId = row.CallId,
        Tenant = row.Tenant,
        Actor = row.Actor,
        Task = row.Task,
        Tool = row.Tool,
        ContractHash = row.ContractHash,
        Code = code,
        Reason = code == "host-lost"
            ? "The host that ran the call ended before it stored an outcome."
            : "The outcome of the call could not be stored.",
    };
}
