// rule: TOOL5001
// construct: effect, helper-method
// about: The same helper writes into a stream in memory.
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
        using var stream = new MemoryStream();
        stream.Write(bytes, 0, bytes.Length);
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
    private int Length(IReadOnlyList<int> answers) => new SurveyReport().Make(answers);
}
