// rule: TOOL2001
// construct: ref-out, collection
// about: TryGetValue brings the password out of a dictionary of secrets.
using Microsoft.Extensions.Configuration;

[Toolset("devices", Owner = "platform-team")]
internal sealed partial class DeviceTools
{
    private readonly Dictionary<int, string> _names = new() { [1] = "door", [2] = "pump" };
    private readonly Dictionary<int, string> _passwords = [];

    public DeviceTools(IConfiguration configuration)
    {
        _passwords[1] = configuration["Devices:DoorPassword"] ?? "";
        _passwords[2] = configuration["Devices:PumpPassword"] ?? "";
    }

    /// <summary>Describes a device.</summary>
    /// <param name="number">The device's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Describe(int number)
    {
        return _passwords.TryGetValue(number, out var shown) && _names.ContainsKey(number) ? shown : "unknown"; // expect: TOOL2001
    }
}
