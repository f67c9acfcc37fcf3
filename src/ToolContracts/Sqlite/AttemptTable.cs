using Microsoft.Data.Sqlite;
using ToolContracts.Evidence;
using ToolContracts.Ledger;

namespace ToolContracts.Sqlite;

/// <summary>Reads and writes attempts.</summary>
internal sealed class AttemptTable(SqliteConnection connection) : IDisposable
{
    internal const string SelectByKey = Select + "WHERE tenant = $1 AND tool = $2 AND key = $3";

    internal const string SelectByCall = Select + "WHERE call_id = $1";

    internal const string SelectOpen = Select + "WHERE state IN (0, 3) ORDER BY token";

    private const string Select =
        "SELECT token, call_id, tenant, actor, task, tool, key, contract_hash, fingerprint, side_effect, retention, host, claimed_at, " +
        "state, code, result, expires_at, proposal, beside_key, arguments, classified FROM attempt ";

    private readonly Statement _byKey = new(connection, SelectByKey);

    private readonly Statement _byToken = new(connection, Select + "WHERE token = $1");

    private readonly Statement _inFlight = new(connection, Select + "WHERE state = 0 ORDER BY token");

    private readonly Statement _insert = new(
        connection,
        "INSERT INTO attempt (token, call_id, tenant, actor, task, tool, key, contract_hash, fingerprint, side_effect, retention, host, " +
        "claimed_at, state, proposal, beside_key, arguments) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 0, $14, $15, $16)");

    private readonly Statement _update = new(
        connection, "UPDATE attempt SET state = $2, code = $3, result = $4, expires_at = $5, classified = $6 WHERE token = $1");

    private readonly Statement _forgetArguments = new(connection, "UPDATE attempt SET beside_key = NULL, arguments = NULL WHERE token = $1");

    private readonly Statement _repeated = new(
        connection,
        "SELECT call_id FROM attempt WHERE tenant = $1 AND tool = $2 AND beside_key = $3 AND task IS $4 AND (key IS NULL OR key IS NOT $5) " +
        "ORDER BY token DESC LIMIT 1");

    private readonly Statement _delete = new(connection, "DELETE FROM attempt WHERE token = $1");

    private readonly Statement _expired = new(connection, Select + "WHERE expires_at <= $1 ORDER BY expires_at LIMIT $2");

    internal AttemptRow? Find(OperationKey key)
    {
        using var row = _byKey.Query(key.Tenant, key.Tool, key.Key);
        return row.Read() ? Read(row) : null;
    }

    internal AttemptRow? Find(long token)
    {
        using var row = _byToken.Query(token);
        return row.Read() ? Read(row) : null;
    }

    internal List<AttemptRow> InFlight()
    {
        using var rows = _inFlight.Query();
        return ReadAll(rows);
    }

    /// <summary>Those past their retention, the oldest first.</summary>
    internal List<AttemptRow> Expired(DateTimeOffset now, int count)
    {
        using var rows = _expired.Query(now.UtcTicks, (long)count);
        return ReadAll(rows);
    }

    internal void Insert(long token, Claim claim, string host, DateTimeOffset now) => _insert.Execute(
        token, claim.CallId, claim.Tenant, claim.Actor, claim.Task, claim.Tool, claim.Key?.Key, claim.ContractHash,
        claim.Fingerprint.ToArray(), (long)claim.SideEffect, claim.Retention.Ticks, host, now.UtcTicks,
        claim.Approval?.ProposalId, claim.ArgumentsBesideKey?.ToArray(), claim.KeptArguments?.ToArray());

    /// <summary>The last call of the tool and task that differs in its key alone; null where there is none.</summary>
    internal string? FindRepeated(Claim claim)
    {
        if (claim.ArgumentsBesideKey is not { } arguments)
        {
            return null;
        }

        using var row = _repeated.Query(claim.Tenant, claim.Tool, arguments.ToArray(), claim.Task, claim.Key?.Key);
        return row.Read() ? row.GetString(0) : null;
    }

    internal void Update(long token, AttemptState state, string? code, byte[]? result, DateTimeOffset? expiresAt, byte[]? classified = null) =>
        _update.Execute(token, (long)state, code, result, expiresAt?.UtcTicks, classified);

    /// <summary>Erases the arguments, and what was kept of them to compare.</summary>
    internal void ForgetArguments(long token) => _forgetArguments.Execute(token);

    internal void Delete(long token) => _delete.Execute(token);

    internal static List<AttemptRow> ReadAll(SqliteDataReader rows)
    {
        var result = new List<AttemptRow>();
        while (rows.Read())
        {
            result.Add(Read(rows));
        }

        return result;
    }

    internal static AttemptRow Read(SqliteDataReader row) => new()
    {
        Token = row.GetInt64(0),
        CallId = row.GetString(1),
        Tenant = row.GetString(2),
        Actor = row.GetString(3),
        Task = row.IsDBNull(4) ? null : row.GetString(4),
        Tool = row.GetString(5),
        Key = row.IsDBNull(6) ? null : row.GetString(6),
        ContractHash = row.GetString(7),
        Fingerprint = new Digest((byte[])row.GetValue(8)),
        SideEffect = (SideEffect)row.GetInt64(9),
        Retention = new TimeSpan(row.GetInt64(10)),
        Host = row.GetString(11),
        ClaimedAt = new DateTimeOffset(row.GetInt64(12), TimeSpan.Zero),
        State = (AttemptState)row.GetInt64(13),
        Code = row.IsDBNull(14) ? null : row.GetString(14),
        Result = row.IsDBNull(15) ? null : (byte[])row.GetValue(15),
        ExpiresAt = row.IsDBNull(16) ? null : new DateTimeOffset(row.GetInt64(16), TimeSpan.Zero),
        Proposal = row.IsDBNull(17) ? null : row.GetString(17),
        BesideKey = row.IsDBNull(18) ? null : new Digest((byte[])row.GetValue(18)),
        Arguments = row.IsDBNull(19) ? null : (byte[])row.GetValue(19),
        Classified = row.IsDBNull(20) ? null : (byte[])row.GetValue(20),
    };

    public void Dispose()
    {
        _byKey.Dispose();
        _byToken.Dispose();
        _inFlight.Dispose();
        _insert.Dispose();
        _update.Dispose();
        _forgetArguments.Dispose();
        _repeated.Dispose();
        _delete.Dispose();
        _expired.Dispose();
    }
}
