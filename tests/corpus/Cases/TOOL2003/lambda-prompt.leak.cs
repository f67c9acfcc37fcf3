// rule: TOOL2003
// construct: lambda, async
// about: A lambda that asks the model is given the secret.
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;

[Toolset("greenhouse", Owner = "platform-team")]
internal sealed partial class GreenhouseTools(IChatClient chat, IConfiguration configuration)
{
    /// <summary>Advises on watering.</summary>
    /// <param name="bed">The bed's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private async Task<string> AdviseAsync(int bed, CancellationToken cancellationToken)
    {
        var key = configuration["Greenhouse:ApiKey"] ?? "";
        Func<string, Task<string>> ask = async text => text.Length > 500 ? "" : "bed " + text;
        var question = await ask(key.Length > 0 ? bed.ToString() : "0");
        var answer = await chat.GetResponseAsync(await ask(key), cancellationToken: cancellationToken); // expect: TOOL2003
        return question + answer.Text;
    }
}
