// rule: TOOL2001
// construct: cross-assembly, interface
// about: A method of an interface in a referenced assembly says that its result is secret; nothing here implements it.
// assembly: Lab.Devices
namespace Lab.Devices;

public interface IDevice
{
    string Name();

    [return: SecretData]
    string PairingCode();
}

// assembly: main
using Lab.Devices;

[Toolset("labdevices", Owner = "platform-team")]
internal sealed partial class LabDeviceTools(IEnumerable<IDevice> devices)
{
    /// <summary>Lists the devices of the laboratory.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private List<string> List()
    {
        var lines = new List<string>();
        foreach (var device in devices)
        {
            lines.Add(device.Name() + " " + device.PairingCode());
        }

        return lines; // expect: TOOL2001
    }
}
