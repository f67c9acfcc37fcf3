// rule: TOOL2001
// construct: iterator, control-flow
// about: The enumerator is moved over the names instead.
using Microsoft.Extensions.Configuration;

[Toolset("turbines", Owner = "platform-team")]
internal sealed partial class TurbineTools(IConfiguration configuration)
{
    /// <summary>Describes the first turbine.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string First()
    {
        using var each = Names().GetEnumerator();
        return each.MoveNext() && Secrets().Any() ? each.Current : "none";
    }

    private IEnumerable<string> Secrets()
    {
        yield return configuration["Turbines:NorthSecret"] ?? "";
        yield return configuration["Turbines:SouthSecret"] ?? "";
    }

    private static IEnumerable<string> Names()
    {
        yield return "north";
        yield return "south";
    }
}
