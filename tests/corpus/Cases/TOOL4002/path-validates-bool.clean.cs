// rule: TOOL4002
// construct: guard, declaration
// about: Names for which the [Validates] method says no leave.
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
        if (!IsRunName(run))
        {
            return "There is no such run.";
        }

        return File.ReadAllText($"/lab/runs/{run}.csv");
    }

    [Validates]
    private static bool IsRunName(string name) => name.Length is > 0 and < 40 && name.All(char.IsAsciiLetterOrDigit);
}
