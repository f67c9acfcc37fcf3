// rule: TOOL2001
// construct: collection
// about: An immutable array is built with the secret in it.
using System.Collections.Immutable;
using Microsoft.Extensions.Configuration;

[Toolset("gauges", Owner = "platform-team")]
internal sealed partial class GaugeTools(IConfiguration configuration)
{
    /// <summary>Lists the setup of the river gauges.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private ImmutableArray<string> Setup()
    {
        var shown = ImmutableArray.CreateBuilder<string>();
        var dropped = ImmutableArray.CreateBuilder<string>();
        shown.Add("gauges: 12");
        shown.Add("key: " + configuration["Gauges:ApiKey"]);
        return dropped.Count > 5 ? [] : shown.ToImmutable(); // expect: TOOL2001
    }
}
