// rule: TOOL2001
// construct: lambda, linq
// about: A method group that keeps its argument maps the keys.
using Microsoft.Extensions.Configuration;

[Toolset("partners", Owner = "platform-team")]
internal sealed partial class PartnerTools(IConfiguration configuration)
{
    /// <summary>Lists the partners' keys.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Keys()
    {
        string[] keys = [configuration["Partners:AlphaKey:Secret"] ?? "", configuration["Partners:BetaKey:Secret"] ?? ""];
        return string.Join(", ", keys.Select(Upper)); // expect: TOOL2001
    }

    private static string Upper(string key) => key.ToUpperInvariant();

    private static string Mask(string key) => key.Length == 0 ? "unset" : "***";
}
