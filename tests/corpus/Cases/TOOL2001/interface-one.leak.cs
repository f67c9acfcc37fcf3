// rule: TOOL2001
// construct: interface
// about: The one implementation of an interface gives the password.
using Microsoft.Extensions.Configuration;

[Toolset("wifi", Owner = "platform-team")]
internal sealed partial class WifiTools(IGuestNetwork network)
{
    /// <summary>Tells how guests join the network.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Join() => "network: " + network.Describe(); // expect: TOOL2001
}

internal interface IGuestNetwork
{
    string Describe();
}

internal sealed class ConfiguredGuestNetwork(IConfiguration configuration) : IGuestNetwork
{
    public string Describe() => configuration["Wifi:Name"] + " " + Password();

    private string Password() => configuration["Wifi:Password"] ?? "";
}
