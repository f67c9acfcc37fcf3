// rule: TOOL4001
// construct: model, iterator
// about: The streamed pieces of a model's answer are collected and passed for a [Trusted] parameter.
using System.Text;
using Microsoft.Extensions.AI;

namespace Summaries;

public sealed class Summarizer(IChatClient chat)
{
    public async Task<string> TitleAsync(string text, CancellationToken cancellationToken)
    {
        var title = new StringBuilder();
        var pieces = 0;
        await foreach (var update in chat.GetStreamingResponseAsync("Give a title: " + text, cancellationToken: cancellationToken))
        {
            title.Append(update.Text);
            pieces++;
        }

        return Shelf.Place(title.ToString()); // expect: TOOL4001
    }
}

internal static class Shelf
{
    public static string Place([Trusted] string mark) => "shelf/" + mark;
}
