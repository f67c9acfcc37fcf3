using Microsoft.Data.Sqlite;
using ToolContracts.Ledger;

namespace ToolContracts.Sqlite;

/// <summary>Reads and writes attenuations.</summary>
internal sealed class AttenuationTable(SqliteConnection connection) : IDisposable
{
    private readonly Statement _ofTask = new(
        connection, "SELECT id, by, reason, at FROM attenuation WHERE tenant = $1 AND actor = $2 AND task = $3 ORDER BY id");

    private readonly Statement _permissions = new(
        connection, "SELECT action, resource FROM attenuation_permission WHERE attenuation = $1 ORDER BY number");

    private readonly Statement _insert = new(
        connection, "INSERT INTO attenuation (tenant, actor, task, by, reason, at) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id");

    private readonly Statement _insertPermission = new(
        connection, "INSERT INTO attenuation_permission (attenuation, number, action, resource) VALUES ($1, $2, $3, $4)");

    internal List<Attenuation> OfTask(string tenant, string actor, string task)
    {
        List<Attenuation> attenuations = [];
        using var rows = _ofTask.Query(tenant, actor, task);
        while (rows.Read())
        {
            var id = rows.GetInt64(0);
            attenuations.Add(new Attenuation(
                id, tenant, actor, task, Permissions(id), rows.GetString(1), rows.GetString(2), new DateTimeOffset(rows.GetInt64(3), TimeSpan.Zero)));
        }

        return attenuations;
    }

    internal Attenuation Insert(NewAttenuation request, DateTimeOffset now)
    {
        var id = _insert.Scalar(request.Tenant, request.Actor, request.Task, request.By, request.Reason, now.UtcTicks);
        for (var i = 0; i < request.Actions.Count; i++)
        {
            _insertPermission.Execute(id, (long)i, request.Actions[i].Action, request.Actions[i].Resource.ToString());
        }

        return new Attenuation(id, request.Tenant, request.Actor, request.Task, request.Actions, request.By, request.Reason, now);
    }

    public void Dispose()
    {
        _ofTask.Dispose();
        _permissions.Dispose();
        _insert.Dispose();
        _insertPermission.Dispose();
    }

    // A row that is left out leaves less, so one that cannot be read takes nothing else with it.
    private List<AttenuatedAction> Permissions(long id)
    {
        List<AttenuatedAction> permissions = [];
        using var rows = _permissions.Query(id);
        while (rows.Read())
        {
            if (ResourcePattern.TryParse(rows.GetString(1), out var pattern, out _))
            {
                permissions.Add(new AttenuatedAction(rows.GetString(0), pattern));
            }
        }

        return permissions;
    }
}
