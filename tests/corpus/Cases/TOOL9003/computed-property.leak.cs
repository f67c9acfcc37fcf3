// rule: TOOL9003
// construct: property-field, interpolation
// about: A public computed property gives the secret out in a line that says nothing of it.
using Microsoft.Extensions.Configuration;

public sealed class RelaySettings(IConfiguration configuration)
{
    private readonly string _relaySecret = configuration["Relay:SharedSecret"] ?? "";

    public string Host => configuration["Relay:Host"] ?? "";

    public string Header => $"Relay {_relaySecret}"; // expect: TOOL9003
}
