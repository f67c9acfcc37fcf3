// rule: TOOL2001
// construct: property-field, declaration
// about: A static constructor reads the key into one static field and the region into another, and the tool shows the region.
[Toolset("rinks", Owner = "sports")]
internal sealed partial class RinkTools
{
    /// <summary>Tells how the rink's service is set up.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static string Setup() => "rink service: " + RinkSettings.Region;
}

internal static class RinkSettings
{
    static RinkSettings()
    {
        Key = Read("RINK_API_KEY");
        Region = Environment.GetEnvironmentVariable("RINK_REGION") ?? "";
    }

    internal static string Key { get; }

    internal static string Region { get; }

    private static string Read(string name) => Environment.GetEnvironmentVariable("RINK_API_KEY") is { Length: > 0 } text ? text : name;
}
