// rule: TOOL5001
// construct: effect, helper-method
// about: The tool says that it has no side effect, and a helper of a helper writes a file.
using System.Text;

namespace Surveys;

internal sealed class SurveyReport
{
    public int Make(IEnumerable<int> answers)
    {
        var text = string.Join('\n', answers);
        return Store(Encoding.UTF8.GetBytes(text));
    }

    private static int Store(byte[] bytes)
    {
        File.WriteAllBytes("/var/surveys/last.txt", bytes);
        return bytes.Length;
    }
}

[Toolset("surveys")]
public sealed partial class SurveyTools
{
    /// <summary>Tells how long a survey's report would be.</summary>
    /// <param name="answers">The answers.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Length(IReadOnlyList<int> answers) => new SurveyReport().Make(answers); // expect: TOOL5001
}
