// rule: TOOL4002
// construct: lambda, control-flow
// about: The variable that the lambda captures is overwritten with a constant before the lambda runs.
namespace Choir;

[Toolset("scores")]
public sealed partial class ScoreTools
{
    /// <summary>Reads a score.</summary>
    /// <param name="score">The score's file.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Read(string score)
    {
        var file = score;
        Func<string> open = () => File.ReadAllText(Path.Combine("/srv/scores", file));
        file = "overture.abc";
        return open() + score.Length;
    }
}
