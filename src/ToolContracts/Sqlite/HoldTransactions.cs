using ToolContracts.Evidence;
using ToolContracts.Ledger;

namespace ToolContracts.Sqlite;

/// <summary>Holds what is kept, and forgets tenants: each is in the log, in one transaction.</summary>
internal static class HoldTransactions
{
    internal static EvidenceHold Hold(WriteSession session, string? tenant, string by, string reason)
    {
        var hold = session.Holds.Insert(tenant, by, reason, session.Now);
        session.Append(Record(session, EvidenceType.Hold, tenant, "held", by, reason));

        // What is held is signed at once, so that nobody can say later that it was another log.
        session.SignSoon();
        return hold;
    }

    internal static bool Release(WriteSession session, long id, string by, string reason)
    {
        if (session.Holds.All().Find(hold => hold.Id == id) is not { } hold)
        {
            return false;
        }

        session.Holds.Delete(id);
        session.Append(Record(session, EvidenceType.Hold, hold.Tenant, "released", by, reason));
        return true;
    }

    /// <summary>Whether the tenant may be forgotten. The record is durable before the key is gone; a key that is left by a crash is destroyed by the next try.</summary>
    internal static bool Forget(WriteSession session, string tenant, string by, string reason)
    {
        if (IsHeld(session, tenant))
        {
            return false;
        }

        session.Append(Record(session, EvidenceType.Forgotten, tenant, null, by, reason));
        session.TaskCalls.Forget(tenant);
        return true;
    }

    internal static bool IsHeld(WriteSession session, string tenant) => session.Holds.All().Exists(hold => hold.Tenant is null || hold.Tenant == tenant);

    private static EvidenceRecord Record(WriteSession session, EvidenceType type, string? tenant, string? code, string by, string reason) => new()
    {
        Type = type,
        At = session.Now,
        Tenant = tenant,
        Actor = by,
        Code = code,
        Reason = reason,
    };
}
