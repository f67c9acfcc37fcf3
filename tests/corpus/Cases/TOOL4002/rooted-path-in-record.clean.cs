// rule: TOOL4002
// construct: record, declaration
// about: The request's RootedPath is opened, and the label goes into the answer.
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
        var text = await File.ReadAllTextAsync(sheet, cancellationToken);
        return request.Label + ": " + text;
    }
}
