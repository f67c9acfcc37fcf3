// rule: TOOL5001
// construct: effect, async
// about: ExecuteScalar runs an INSERT that returns a number.
using Microsoft.Data.Sqlite;

namespace Queues;

[Toolset("queue")]
public sealed partial class QueueTools(SqliteConnection connection)
{
    private const string NextNumber = "INSERT INTO tickets (taken_at) VALUES (datetime('now')) RETURNING number";

    /// <summary>Tells the next number of the queue.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<long> NextAsync(CancellationToken cancellationToken) // expect: TOOL5001
    {
        await using var command = new SqliteCommand(NextNumber, connection);
        return (long)(await command.ExecuteScalarAsync(cancellationToken) ?? 0L);
    }
}
