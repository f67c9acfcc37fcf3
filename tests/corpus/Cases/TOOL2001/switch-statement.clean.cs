// rule: TOOL2001
// construct: control-flow, pattern
// about: Every case of the switch statement overwrites the text.
using Microsoft.Extensions.Configuration;

[Toolset("pipes", Owner = "platform-team")]
internal sealed partial class PipeTools(IConfiguration configuration)
{
    /// <summary>Describes a part of the pipeline.</summary>
    /// <param name="part">The part's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Part(int part)
    {
        var text = configuration["Pipeline:Password"] ?? "";
        switch (part)
        {
            case 1:
                text = "inlet";
                break;
            case 2:
                text = "outlet";
                break;
            default:
                text = "unknown";
                break;
        }

        return text;
    }
}
