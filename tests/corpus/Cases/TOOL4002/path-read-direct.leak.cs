// rule: TOOL4002
// construct: helper-method
// about: The model's file name is joined to a folder and read; an absolute name or '..' leaves the folder.
namespace Clinic.Letters;

public sealed record LetterOptions(string Folder);

[Toolset("letters")]
public sealed partial class LetterTools(LetterOptions options)
{
    /// <summary>Reads a discharge letter.</summary>
    /// <param name="fileName">The letter's file name.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<string> ReadAsync(string fileName, CancellationToken cancellationToken)
    {
        var path = Path.Combine(options.Folder, fileName);
        var text = await File.ReadAllTextAsync(path, cancellationToken); // expect: TOOL4002
        return text.Trim();
    }
}
