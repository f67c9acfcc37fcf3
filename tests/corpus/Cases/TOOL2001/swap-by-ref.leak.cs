// rule: TOOL2001
// construct: ref-out, helper-method
// about: A helper swaps two variables, and the returned one holds the secret after it.
using Microsoft.Extensions.Configuration;

[Toolset("wells", Owner = "platform-team")]
internal sealed partial class WellTools(IConfiguration configuration)
{
    /// <summary>Tells the name of the well.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Name()
    {
        var name = configuration["Well:Name"] ?? "";
        var secret = configuration["Well:Secret"] ?? "";
        Swap(ref name, ref secret);
        return secret.Length > 0 ? name : "none"; // expect: TOOL2001
    }

    private static void Swap(ref string one, ref string other)
    {
        var kept = one;
        one = other;
        other = kept;
    }
}
