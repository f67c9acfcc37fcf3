// rule: TOOL2001
// construct: control-flow
// about: Only one branch puts the secret into the text.
using Microsoft.Extensions.Configuration;

[Toolset("trains", Owner = "platform-team")]
internal sealed partial class TrainTools(IConfiguration configuration)
{
    /// <summary>Describes the timetable service.</summary>
    /// <param name="detailed">Whether to tell more.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Describe(bool detailed)
    {
        var text = "timetable";
        if (detailed)
        {
            text = configuration["Trains:ClientSecret"] ?? "";
        }

        return text; // expect: TOOL2001
    }
}
