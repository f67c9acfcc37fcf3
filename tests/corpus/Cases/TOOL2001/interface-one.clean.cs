// rule: TOOL2001
// construct: interface
// about: The one implementation of an interface gives the user; the password lies in a method that nobody calls here.
using Microsoft.Extensions.Configuration;

[Toolset("wifi", Owner = "platform-team")]
internal sealed partial class WifiTools(IGuestNetwork network)
{
    /// <summary>Tells how guests join the network.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Join() => "network: " + network.Describe();
}

internal interface IGuestNetwork
{
    string Describe();
}

internal sealed class ConfiguredGuestNetwork(IConfiguration configuration) : IGuestNetwork
{
    public string Describe() => configuration["Wifi:Name"] + " " + (Password().Length > 0 ? "(closed)" : "(open)");

    private string Password() => configuration["Wifi:Password"] ?? "";
}
