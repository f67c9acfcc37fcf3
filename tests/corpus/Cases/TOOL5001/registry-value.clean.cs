// rule: TOOL5001
// construct: effect
// about: The tool reads the value.
#pragma warning disable CA1416 // The host of these tools runs on Windows only.
using Microsoft.Win32;

namespace Kiosks;

[Toolset("kiosks")]
public sealed partial class KioskTools
{
    private const string Path = @"HKEY_LOCAL_MACHINE\SOFTWARE\Kiosk";

    /// <summary>Tells which page a kiosk shows first.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string FirstPage()
    {
        var page = Registry.GetValue(Path, "FirstPage", "welcome") as string ?? "welcome";
        return page;
    }
}
