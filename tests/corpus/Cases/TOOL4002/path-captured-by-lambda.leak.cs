// rule: TOOL4002
// construct: lambda, control-flow
// about: The lambda captures the variable that holds the model's name when it runs.
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
        var file = "overture.abc";
        Func<string> open = () => File.ReadAllText(Path.Combine("/srv/scores", file)); // expect: TOOL4002
        file = score;
        return open() + score.Length;
    }
}
