// rule: TOOL2001
// construct: property-field
// about: A static readonly field is filled from the environment, and the tool shows it.
[Toolset("search", Owner = "platform-team")]
internal sealed partial class SearchTools
{
    private static readonly string Endpoint = Environment.GetEnvironmentVariable("SEARCH_ENDPOINT") ?? "";
    private static readonly string Key = Environment.GetEnvironmentVariable("SEARCH_ADMIN_KEY") ?? "";

    /// <summary>Tells which search service is used.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static string Service() => Key == "" ? "none" : string.Concat(Endpoint, "?key=", Key); // expect: TOOL2001
}
