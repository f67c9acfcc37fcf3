// rule: TOOL2007
// construct: helper-method
// about: A helper reports what it gets: the fault is at its argument.
using Microsoft.Extensions.Configuration;

[Toolset("surveys", Owner = "platform-team")]
internal sealed partial class SurveyTools(IConfiguration configuration)
{
    /// <summary>Counts the answers to a survey.</summary>
    /// <param name="survey">The survey's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Answers(int survey, IProgress<string> progress)
    {
        var key = configuration["Surveys:ApiKey"] ?? "";
        Step(progress, key, survey.ToString()); // expect: TOOL2007
        return 12;
    }

    private static void Step(IProgress<string> progress, string what, string with)
    {
        if (with.Length > 0)
        {
            progress.Report("asking " + what);
        }
    }
}
