// rule: TOOL2001
// construct: control-flow
// about: Both branches overwrite what held the secret.
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
        var text = configuration["Trains:ClientSecret"] ?? "";
        if (detailed)
        {
            text = "timetable of all lines";
        }
        else
        {
            text = "timetable";
        }

        return text;
    }
}
