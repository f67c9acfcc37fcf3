using Microsoft.Data.Sqlite;
using ToolContracts.Ledger;

namespace ToolContracts.Sqlite;

/// <summary>Reads and writes grants and kill switches.</summary>
internal sealed class AuthorityTable(SqliteConnection connection) : IDisposable
{
    private readonly Statement _switches = new(connection, "SELECT id, scope, target, by, reason, at, tenant, revive_by, revive_at FROM kill_switch ORDER BY id");

    private readonly Statement _kill = new(
        connection, "INSERT INTO kill_switch (scope, target, tenant, by, reason, at) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id");

    private readonly Statement _askRevive = new(connection, "UPDATE kill_switch SET revive_by = $2, revive_at = $3 WHERE id = $1");

    private readonly Statement _grantsOf = new(
        connection, "SELECT id FROM authority_grant WHERE effect = $1 AND ($2 IS NULL OR tenant = $2) AND ($3 IS NULL OR actor = $3) ORDER BY id");

    private readonly Statement _revive = new(connection, "DELETE FROM kill_switch WHERE id = $1");

    private readonly Statement _grants = new(
        connection,
        "SELECT id, tenant, actor, action, resource, effect, expires_at, by, reason, at, task FROM authority_grant " +
        "WHERE tenant = $1 AND actor = $2 AND (expires_at IS NULL OR expires_at > $3) ORDER BY id");

    private readonly Statement _grantById = new(
        connection, "SELECT tenant, actor, action, resource, effect, task FROM authority_grant WHERE id = $1");

    private readonly Statement _grant = new(
        connection,
        "INSERT INTO authority_grant (tenant, actor, action, resource, effect, expires_at, by, reason, at, task) " +
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id");

    private readonly Statement _revoke = new(connection, "DELETE FROM authority_grant WHERE id = $1");

    internal List<KillSwitch> Switches()
    {
        using var rows = _switches.Query();
        var switches = new List<KillSwitch>();
        while (rows.Read())
        {
            switches.Add(new KillSwitch(
                rows.GetInt64(0), (KillScope)rows.GetInt64(1), rows.GetString(2), rows.GetString(3), rows.GetString(4),
                new DateTimeOffset(rows.GetInt64(5), TimeSpan.Zero), rows.IsDBNull(6) ? null : rows.GetString(6))
            {
                ReviveAskedBy = rows.IsDBNull(7) ? null : rows.GetString(7),
                ReviveAskedAt = rows.IsDBNull(8) ? null : new DateTimeOffset(rows.GetInt64(8), TimeSpan.Zero),
            });
        }

        return switches;
    }

    internal KillSwitch Insert(NewKillSwitch kill, DateTimeOffset now) => new(
        _kill.Scalar((long)kill.Scope, kill.Target, kill.Tenant, kill.By, kill.Reason, now.UtcTicks),
        kill.Scope, kill.Target, kill.By, kill.Reason, now, kill.Tenant);

    internal void AskRevive(long id, string by, DateTimeOffset now) => _askRevive.Execute(id, by, now.UtcTicks);

    /// <summary>All that is allowed to an actor, to a tenant, or to an actor of a tenant. What is denied stays.</summary>
    internal List<long> AllowedTo(string? tenant, string? actor)
    {
        using var rows = _grantsOf.Query((long)GrantEffect.Allow, tenant, actor);
        List<long> ids = [];
        while (rows.Read())
        {
            ids.Add(rows.GetInt64(0));
        }

        return ids;
    }

    internal bool DeleteSwitch(long id) => _revive.Execute(id) == 1;

    internal List<Grant> Grants(string tenant, string actor, DateTimeOffset now)
    {
        using var rows = _grants.Query(tenant, actor, now.UtcTicks);
        var grants = new List<Grant>();
        while (rows.Read())
        {
            grants.Add(Read(rows));
        }

        return grants;
    }

    /// <summary>Names a grant for the log, readable or not: its tenant, and what it is about.</summary>
    internal (string Tenant, string Subject)? Describe(long id)
    {
        using var row = _grantById.Query(id);
        return row.Read()
            ? (row.GetString(0), Describe(
                (GrantEffect)row.GetInt64(4), row.GetString(1), row.GetString(2), row.GetString(3), row.IsDBNull(5) ? null : row.GetString(5)))
            : null;
    }

    internal static string Describe(GrantEffect effect, string actor, string action, string resource, string? task) =>
        $"{(effect == GrantEffect.Allow ? "allow" : "deny")} {actor} {action} on {resource}{(task is null ? string.Empty : " in task " + task)}";

    internal Grant Insert(NewGrant grant, DateTimeOffset now)
    {
        var id = _grant.Scalar(
            grant.Tenant, grant.Actor, grant.Action, grant.Resource.ToString(), (long)grant.Effect, grant.ExpiresAt?.UtcTicks,
            grant.By, grant.Reason, now.UtcTicks, grant.Task);
        return new Grant(
            id, grant.Tenant, grant.Actor, grant.Action, grant.Resource, grant.Effect, grant.ExpiresAt, grant.By, grant.Reason, now)
        { Task = grant.Task };
    }

    internal void DeleteGrant(long id) => _revoke.Execute(id);

    public void Dispose()
    {
        _switches.Dispose();
        _kill.Dispose();
        _askRevive.Dispose();
        _grantsOf.Dispose();
        _revive.Dispose();
        _grants.Dispose();
        _grantById.Dispose();
        _grant.Dispose();
        _revoke.Dispose();
    }

    private static Grant Read(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), Pattern(row), (GrantEffect)row.GetInt64(5),
        row.IsDBNull(6) ? null : new DateTimeOffset(row.GetInt64(6), TimeSpan.Zero), row.GetString(7), row.GetString(8),
        new DateTimeOffset(row.GetInt64(9), TimeSpan.Zero))
    {
        Task = row.IsDBNull(10) ? null : row.GetString(10),
    };

    // Leaving an unreadable row out could leave out a deny, so the caller gets no grants at all.
    private static ResourcePattern Pattern(SqliteDataReader row) =>
        ResourcePattern.TryParse(row.GetString(4), out var pattern, out var fault)
            ? pattern
            : throw new StoreUnavailableException($"Grant {row.GetInt64(0)} cannot be read: {fault} Revoke it.");
}
