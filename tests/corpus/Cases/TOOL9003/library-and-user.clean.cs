// rule: TOOL9003
// construct: cross-assembly
// about: The library says it, and the tool only measures what it gets.
// assembly: Warehouse.Settings
using Microsoft.Extensions.Configuration;

namespace Warehouse.Settings;

public sealed class ScannerSettings(IConfiguration configuration)
{
    [return: SecretData]
    public string Pin() => configuration["Scanner:AdminPassword"] ?? "";
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
