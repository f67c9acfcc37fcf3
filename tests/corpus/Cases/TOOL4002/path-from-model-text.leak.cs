// rule: TOOL4002
// construct: model, async
// about: The text of a model's answer is used as the name of the file to read.
using Microsoft.Extensions.AI;

namespace Codesearch;

public sealed class FileChooser(IChatClient chat)
{
    private static readonly string[] Sources = ["src/Lexer.cs", "src/Parser.cs"];

    public async Task<string> OpenBestAsync(string question, CancellationToken cancellationToken)
    {
        var answer = await chat.GetResponseAsync("Which file answers this? " + question, cancellationToken: cancellationToken);
        var file = answer.Text.Trim();
        return await File.ReadAllTextAsync(file, cancellationToken); // expect: TOOL4002
    }
}
