// rule: TOOL2001
// construct: property-field, control-flow
// about: The second name was given to another object before the secret is written through it.
[Toolset("sensors", Owner = "platform-team")]
internal sealed partial class SensorTools
{
    /// <summary>Describes the gateway of the greenhouse sensors.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static Gateway Describe()
    {
        var gateway = new Gateway { Address = "greenhouse.example" };
        var other = gateway;
        other = new Gateway();
        other.Note = Environment.GetEnvironmentVariable("GATEWAY_PASSWORD") ?? "";
        return gateway;
    }
}

internal sealed class Gateway
{
    public string Address { get; set; } = "";

    public string Note { get; set; } = "";
}
