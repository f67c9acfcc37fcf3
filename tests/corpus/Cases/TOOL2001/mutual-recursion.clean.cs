// rule: TOOL2001
// construct: helper-method
// about: Two methods call each other with the secret and give back a number.
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
        return "service: " + Even(key, 8);
    }

    private static int Even(string text, int left) => left == 0 ? text.Length : Odd(text, left - 1);

    private static int Odd(string text, int left) => left == 0 ? 0 : Even(text, left - 1);
}
