// rule: TOOL4002
// construct: record, property-field
// about: The request's file name, a text, goes into the path.
namespace Tax.Statements;

public sealed record StatementRequest(string FileName, int Year);

[Toolset("statements")]
public sealed partial class StatementTools
{
    /// <summary>Finds a tax statement.</summary>
    /// <param name="request">Which statement to find.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Find(StatementRequest request)
    {
        var local = request;
        var name = local.FileName;
        var text = File.ReadAllText(Path.Combine("/srv/statements", name)); // expect: TOOL4002
        return $"Statement of {request.Year}: {text}";
    }
}
