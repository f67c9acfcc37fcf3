// rule: TOOL5001
// construct: effect, declaration
// about: The reading tool shares only the private method that reads.
namespace Scoreboards;

[Toolset("scores", Owner = "sports-desk")]
public sealed partial class ScoreTools
{
    /// <summary>Tells the score of a match.</summary>
    /// <param name="match">The match's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Score(int match)
    {
        return Load(match);
    }

    /// <summary>Sets the score of a match.</summary>
    /// <param name="match">The match's number.</param>
    /// <param name="score">The score.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("scores.write", Resource = "match/{match}")]
    [Idempotent]
    private void Set(int match, int score) => Store(match, score);

    private static int Load(int match) => File.Exists($"/srv/scores/{match}") ? (int)new FileInfo($"/srv/scores/{match}").Length : 0;

    private static int Store(int match, int score)
    {
        File.WriteAllBytes($"/srv/scores/{match}", new byte[score]);
        return score;
    }
}
