// rule: TOOL4002
// construct: record, declaration
// about: Beside the RootedPath of the request its label, a text, becomes part of the path.
namespace Archaeology;

public sealed record FindRequest(RootedPath Sheet, string Label);

[Toolset("finds")]
public sealed partial class FindTools
{
    /// <summary>Reads the sheet of a find.</summary>
    /// <param name="request">The sheet and a label.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<string> ReadAsync(FindRequest request, CancellationToken cancellationToken)
    {
        var sheet = request.Sheet.FullPath;
        sheet += "." + request.Label;
        var text = await File.ReadAllTextAsync(sheet, cancellationToken); // expect: TOOL4002
        return request.Label + ": " + text;
    }
}
