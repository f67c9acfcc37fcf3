// rule: TOOL4002
// construct: model, interpolation
// about: A condition that a model wrote is put into the SQL text.
using Microsoft.Data.Sqlite;
using OpenAI.Chat;

namespace Statistics;

public sealed class Figures(ChatClient client, SqliteConnection connection)
{
    public async Task<long> CountAsync(string question, CancellationToken cancellationToken)
    {
        var answer = await client.CompleteChatAsync([new UserChatMessage("Which year? " + question)], cancellationToken: cancellationToken);
        var words = answer.Value.Content[0].Text;
        await using var command = new SqliteCommand($"SELECT count(*) FROM births WHERE {words}", connection); // expect: TOOL4002
        return (long)(await command.ExecuteScalarAsync(cancellationToken) ?? 0L);
    }
}
