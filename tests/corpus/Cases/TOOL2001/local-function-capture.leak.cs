// rule: TOOL2001
// construct: local-function
// about: A local function captures the secret and gives it.
using Microsoft.Extensions.Configuration;

[Toolset("turnstiles", Owner = "platform-team")]
internal sealed partial class TurnstileTools(IConfiguration configuration)
{
    /// <summary>Describes the turnstile.</summary>
    /// <param name="code">A code to test.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Describe(string code)
    {
        var secret = configuration["Turnstile:MasterPassword"] ?? "";
        return Line(); // expect: TOOL2001

        string Line() => code == "help" ? "opens with " + secret : "closed";
    }
}
