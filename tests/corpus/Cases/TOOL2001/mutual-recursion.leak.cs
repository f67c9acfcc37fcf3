// rule: TOOL2001
// construct: helper-method
// about: Two methods call each other and give the secret through.
using Microsoft.Extensions.Configuration;

[Toolset("chess", Owner = "platform-team")]
internal sealed partial class PuzzleTools(IConfiguration configuration)
{
    /// <summary>Tells about the puzzle service.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string About()
    {
        var key = configuration["Puzzles:Apikey"] ?? "";
        return "service: " + Even(key, 8); // expect: TOOL2001
    }

    private static string Even(string text, int left) => left == 0 ? text : Odd(text, left - 1);

    private static string Odd(string text, int left) => left == 0 ? "" : Even(text, left - 1);
}
