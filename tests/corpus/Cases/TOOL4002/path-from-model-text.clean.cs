// rule: TOOL4002
// construct: model, async
// about: The model's answer is compared with the names that are there, and one of those is read.
using Microsoft.Extensions.AI;

namespace Codesearch;

public sealed class FileChooser(IChatClient chat)
{
    private static readonly string[] Sources = ["src/Lexer.cs", "src/Parser.cs"];

    public async Task<string> OpenBestAsync(string question, CancellationToken cancellationToken)
    {
        var answer = await chat.GetResponseAsync("Which file answers this? " + question, cancellationToken: cancellationToken);
        var file = Sources.FirstOrDefault(source => source == answer.Text) ?? Sources[0];
        return await File.ReadAllTextAsync(file, cancellationToken);
    }
}
