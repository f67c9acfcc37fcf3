// rule: TOOL9003
// construct: property-field, interpolation
// about: The computed property tells only how long the secret is.
using Microsoft.Extensions.Configuration;

public sealed class RelaySettings(IConfiguration configuration)
{
    private readonly string _relaySecret = configuration["Relay:SharedSecret"] ?? "";

    public string Host => configuration["Relay:Host"] ?? "";

    public string Header => $"Relay {_relaySecret.Length}";
}
