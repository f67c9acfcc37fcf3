// rule: TOOL4002
// construct: helper-method
// about: Path.GetFileName keeps only the last part of the model's name, so it stays in the folder.
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
        var path = Path.Combine(options.Folder, Path.GetFileName(fileName));
        var text = await File.ReadAllTextAsync(path, cancellationToken);
        return text.Trim();
    }
}
