// rule: TOOL2001
// construct: control-flow, pattern
// about: One case of a switch statement falls on to the one that takes the secret.
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
                goto case 2;
            case 2:
                text = "outlet " + text;
                break;
            default:
                text = "unknown";
                break;
        }

        return text; // expect: TOOL2001
    }
}
