using Microsoft.Data.Sqlite;
using ToolContracts.Evidence;

namespace ToolContracts.Sqlite;

/// <summary>The tokens that were used up.</summary>
internal sealed class TokenTable(SqliteConnection connection) : IDisposable
{
    // A clock that is set back must not make a token good again that was forgotten.
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(24);

    private readonly Statement _use = new(connection, "INSERT INTO used_token (token, until) VALUES ($1, $2) ON CONFLICT DO NOTHING");

    private readonly Statement _erase = new(
        connection, "DELETE FROM used_token WHERE token IN (SELECT token FROM used_token WHERE until <= $1 ORDER BY until LIMIT $2)");

    /// <summary>Uses a token up; false where it was used before.</summary>
    internal bool TryUse(Digest token, DateTimeOffset until) => _use.Execute(token.ToArray(), until.UtcTicks) == 1;

    /// <summary>Erases what is refused for its age since a day, the oldest first.</summary>
    internal void Erase(DateTimeOffset now, int count) => _erase.Execute((now - Remembered).UtcTicks, (long)count);

    public void Dispose()
    {
        _use.Dispose();
        _erase.Dispose();
    }
}
