// rule: TOOL2001
// construct: lambda, collection
// about: Several formatters in a list are applied one after another.
using Microsoft.Extensions.Configuration;

[Toolset("badgesprint", Owner = "platform-team")]
internal sealed partial class PrintTools(IConfiguration configuration)
{
    /// <summary>Shows the footer of printed badges.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Footer()
    {
        var key = configuration["Badges:SigningSecret"] ?? "";
        Func<string, string> first = text => text.Trim();
        Func<string, string> second = text => text.ToUpperInvariant();
        return second(first(key)); // expect: TOOL2001
    }
}
