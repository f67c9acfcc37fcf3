using Microsoft.Data.Sqlite;
using ToolContracts.Evidence;
using ToolContracts.Ledger;

namespace ToolContracts.Sqlite;

/// <summary>Counts what tasks do, by what the log says that ran, so that a host that starts anew knows how far a task had come.</summary>
internal sealed class TaskCallTable(SqliteConnection connection) : IDisposable
{
    internal const string SelectOfTask = "SELECT tool, arguments, count, at FROM task_call WHERE tenant = $1 AND task = $2";

    /// <summary>The longest that a host may remember a task (<c>options.Tasks.Memory</c>).</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(30);

    private readonly Statement _count = new(
        connection,
        "INSERT INTO task_call (tenant, task, tool, arguments, count, at) VALUES ($1, $2, $3, $4, $5, $6) " +
        "ON CONFLICT (tenant, task, tool, arguments) DO UPDATE SET count = count + excluded.count, at = max(at, excluded.at)");

    private readonly Statement _forget = new(connection, "DELETE FROM task_call WHERE tenant = $1");

    private readonly Statement _erase = new(
        connection,
        "DELETE FROM task_call WHERE (tenant, task, tool, arguments) IN (SELECT tenant, task, tool, arguments FROM task_call WHERE at <= $1 ORDER BY at LIMIT $2)");

    /// <summary>Counts a record that says that a call of a task runs or ran.</summary>
    internal void Count(EvidenceRecord record)
    {
        if (record is { Type: EvidenceType.Intent or EvidenceType.Read, Tenant: { } tenant, Task: { } task, Tool: { } tool, Arguments.IsEmpty: false })
        {
            _count.Execute(tenant, task, tool, record.Arguments.ToDigest().ToArray(), (long)record.Count, record.At.UtcTicks);
        }
    }

    /// <summary>Erases what no host remembers any more, the oldest first.</summary>
    internal void Erase(DateTimeOffset now, int count) => _erase.Execute((now - Memory).UtcTicks, (long)count);

    internal void Forget(string tenant) => _forget.Execute(tenant);

    internal static List<TaskCall> ReadAll(SqliteDataReader rows)
    {
        List<TaskCall> calls = [];
        while (rows.Read())
        {
            calls.Add(new TaskCall(
                rows.GetString(0), new Digest((byte[])rows.GetValue(1)), (int)Math.Min(rows.GetInt64(2), int.MaxValue), new DateTimeOffset(rows.GetInt64(3), TimeSpan.Zero)));
        }

        return calls;
    }

    public void Dispose()
    {
        _count.Dispose();
        _forget.Dispose();
        _erase.Dispose();
    }
}
