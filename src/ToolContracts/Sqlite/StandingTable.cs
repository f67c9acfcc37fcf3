using Microsoft.Data.Sqlite;
using ToolContracts.Approvals;
using ToolContracts.Ledger;

namespace ToolContracts.Sqlite;

/// <summary>Reads and writes standing approvals.</summary>
internal sealed class StandingTable(SqliteConnection connection) : IDisposable
{
    private const string Select =
        "SELECT id, tenant, requester, tool, contract_hash, resource, uses_left, expires_at, by, by_for, reason, at FROM standing_approval ";

    private readonly Statement _ofRequester = new(connection, Select + "WHERE tenant = $1 AND requester = $2 AND tool = $3 AND expires_at > $4 ORDER BY id");

    private readonly Statement _ofTenant = new(connection, Select + "WHERE tenant = $1 AND expires_at > $2 ORDER BY id");

    private readonly Statement _byId = new(connection, Select + "WHERE id = $1");

    private readonly Statement _insert = new(
        connection,
        "INSERT INTO standing_approval (tenant, requester, tool, contract_hash, resource, uses_left, expires_at, by, by_for, reason, at) " +
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id");

    private readonly Statement _use = new(connection, "UPDATE standing_approval SET uses_left = uses_left - 1 WHERE id = $1");

    private readonly Statement _forgetUsed = new(connection, "DELETE FROM standing_approval WHERE id = $1 AND uses_left <= 0");

    private readonly Statement _delete = new(connection, "DELETE FROM standing_approval WHERE id = $1");

    private readonly Statement _erase = new(
        connection, "DELETE FROM standing_approval WHERE id IN (SELECT id FROM standing_approval WHERE expires_at <= $1 ORDER BY expires_at LIMIT $2)");

    internal List<StandingApproval> Of(string tenant, string requester, string tool, DateTimeOffset now) =>
        Read(_ofRequester.Query(tenant, requester, tool, now.UtcTicks));

    internal List<StandingApproval> OfTenant(string tenant, DateTimeOffset now) => Read(_ofTenant.Query(tenant, now.UtcTicks));

    internal StandingApproval? Find(long id) => Read(_byId.Query(id)).SingleOrDefault();

    internal StandingApproval Insert(NewStandingApproval request, DateTimeOffset now)
    {
        var approver = request.Approver;
        var expiresAt = now + request.Lifetime;
        var id = _insert.Scalar(
            approver.Tenant, request.Requester, request.Tool, request.ContractHash, request.Resource.ToString(), (long)request.Uses, expiresAt.UtcTicks,
            approver.Actor, approver.OnBehalfOf, request.Reason, now.UtcTicks);
        return new StandingApproval(
            id, approver.Tenant, request.Requester, request.Tool, request.ContractHash, request.Resource, request.Uses, expiresAt, approver.Actor,
            approver.OnBehalfOf, request.Reason, now);
    }

    /// <summary>Uses one up by one call; one that is used up is not kept.</summary>
    internal void Use(long id)
    {
        _use.Execute(id);
        _forgetUsed.Execute(id);
    }

    internal void Delete(long id) => _delete.Execute(id);

    /// <summary>Erases those past their time, the oldest first.</summary>
    internal void Erase(DateTimeOffset now, int count) => _erase.Execute(now.UtcTicks, (long)count);

    public void Dispose()
    {
        _ofRequester.Dispose();
        _ofTenant.Dispose();
        _byId.Dispose();
        _insert.Dispose();
        _use.Dispose();
        _forgetUsed.Dispose();
        _delete.Dispose();
        _erase.Dispose();
    }

    // One that cannot be read is not used: the call waits for people.
    private static List<StandingApproval> Read(SqliteDataReader rows)
    {
        using (rows)
        {
            List<StandingApproval> standing = [];
            while (rows.Read())
            {
                if (ResourcePattern.TryParse(rows.GetString(5), out var pattern, out _))
                {
                    standing.Add(new StandingApproval(
                        rows.GetInt64(0), rows.GetString(1), rows.GetString(2), rows.GetString(3), rows.GetString(4), pattern, (int)rows.GetInt64(6),
                        new DateTimeOffset(rows.GetInt64(7), TimeSpan.Zero), rows.GetString(8), rows.IsDBNull(9) ? null : rows.GetString(9), rows.GetString(10),
                        new DateTimeOffset(rows.GetInt64(11), TimeSpan.Zero)));
                }
            }

            return standing;
        }
    }
}
