// rule: TOOL4002
// construct: model, interpolation
// about: A number that the model wrote is put into the SQL text.
using Microsoft.Data.Sqlite;
using OpenAI.Chat;

namespace Statistics;

public sealed class Figures(ChatClient client, SqliteConnection connection)
{
    public async Task<long> CountAsync(string question, CancellationToken cancellationToken)
    {
        var answer = await client.CompleteChatAsync([new UserChatMessage("Which year? " + question)], cancellationToken: cancellationToken);
        var words = answer.Value.Content[0].Text;
        var year = int.Parse(words, System.Globalization.CultureInfo.InvariantCulture);
        await using var command = new SqliteCommand($"SELECT count(*) FROM births WHERE year = {year}", connection);
        return (long)(await command.ExecuteScalarAsync(cancellationToken) ?? 0L);
    }
}
