// rule: TOOL4002
// construct: guard, declaration
// about: The validator is asked, but the branch is the wrong one: valid names leave, others go on.
namespace Lab.Results;

[Toolset("results")]
public sealed partial class ResultTools
{
    /// <summary>Reads the raw measurements of a run.</summary>
    /// <param name="run">The run's name.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Raw(string run)
    {
        if (IsRunName(run))
        {
            return "There is no such run.";
        }

        return File.ReadAllText($"/lab/runs/{run}.csv"); // expect: TOOL4002
    }

    [Validates]
    private static bool IsRunName(string name) => name.Length is > 0 and < 40 && name.All(char.IsAsciiLetterOrDigit);
}
