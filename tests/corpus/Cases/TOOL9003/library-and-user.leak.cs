// rule: TOOL9003
// construct: cross-assembly
// about: A library gives a secret out unsaid; the tool that uses the library cannot know.
// assembly: Warehouse.Settings
using Microsoft.Extensions.Configuration;

namespace Warehouse.Settings;

public sealed class ScannerSettings(IConfiguration configuration)
{
    public string Pin() => configuration["Scanner:AdminPassword"] ?? ""; // expect: TOOL9003
}

// assembly: main
using Warehouse.Settings;

[Toolset("scanners", Owner = "platform-team")]
internal sealed partial class ScannerTools(ScannerSettings settings)
{
    /// <summary>Tells whether scanners are locked.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private bool Locked() => settings.Pin().Length > 0;
}
