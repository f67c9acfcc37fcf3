// rule: TOOL5001
// construct: effect
// about: The command marks the messages as read by ExecuteNonQuery.
using Microsoft.Data.Sqlite;

namespace Messages;

[Toolset("messages")]
public sealed partial class MessageTools(SqliteConnection connection)
{
    /// <summary>Counts unread messages.</summary>
    /// <param name="mailbox">The mailbox.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Unread(string mailbox) // expect: TOOL5001
    {
        using var command = connection.CreateCommand();
        command.Parameters.AddWithValue("$mailbox", mailbox);
        command.CommandText = "UPDATE messages SET seen = 1 WHERE mailbox = $mailbox AND seen = 0";
        return command.ExecuteNonQuery();
    }
}
