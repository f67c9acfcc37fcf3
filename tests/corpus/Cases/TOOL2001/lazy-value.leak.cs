// rule: TOOL2001
// construct: lambda, generic
// about: A lazy value holds the secret and is returned.
using Microsoft.Extensions.Configuration;

[Toolset("chargers", Owner = "platform-team")]
internal sealed partial class ChargerTools(IConfiguration configuration)
{
    private readonly Lazy<string> _key = new(() => configuration["Chargers:HubKey"] is { } hub ? hub : "");

    /// <summary>Tells about the charging stations' hub.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Hub() => "hub " + _key.Value; // expect: TOOL2001
}
