// rule: TOOL5001
// construct: effect
// about: The command counts them by ExecuteScalar.
using Microsoft.Data.Sqlite;

namespace Messages;

[Toolset("messages")]
public sealed partial class MessageTools(SqliteConnection connection)
{
    /// <summary>Counts unread messages.</summary>
    /// <param name="mailbox">The mailbox.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Unread(string mailbox)
    {
        using var command = connection.CreateCommand();
        command.Parameters.AddWithValue("$mailbox", mailbox);
        command.CommandText = "SELECT count(*) FROM messages WHERE mailbox = $mailbox AND seen = 0";
        return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
