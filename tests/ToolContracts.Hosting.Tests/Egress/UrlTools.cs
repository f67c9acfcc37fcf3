namespace ToolContracts.Hosting.Tests.Egress;

/// <summary>Names a URL where a host belongs.</summary>
[Toolset("urls", Version = "1.0.0", Owner = "lab-team")]
public sealed partial class UrlTools
{
    /// <summary>Reads.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("https://a.example/x")]
    private static string Read() => "";
}
