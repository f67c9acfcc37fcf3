// rule: TOOL5001
// construct: effect, async
// about: ExecuteScalar runs a SELECT of the same number.
using Microsoft.Data.Sqlite;

namespace Queues;

[Toolset("queue")]
public sealed partial class QueueTools(SqliteConnection connection)
{
    private const string NextNumber = "  SELECT max(number) + 1 FROM tickets";

    /// <summary>Tells the next number of the queue.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<long> NextAsync(CancellationToken cancellationToken)
    {
        await using var command = new SqliteCommand(NextNumber, connection);
        return (long)(await command.ExecuteScalarAsync(cancellationToken) ?? 0L);
    }
}
