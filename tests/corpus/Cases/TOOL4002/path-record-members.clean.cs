// rule: TOOL4002
// construct: record, property-field
// about: Of the same request only the year, a number, goes into the path.
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
        var name = local.Year.ToString("0000");
        var text = File.ReadAllText(Path.Combine("/srv/statements", name));
        return $"Statement of {request.Year}: {text}";
    }
}
