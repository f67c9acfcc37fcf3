// rule: TOOL2001
// construct: ref-out
// about: An out parameter brings the token out of a helper.
[Toolset("maps", Owner = "platform-team")]
internal sealed partial class MapTools
{
    /// <summary>Tells how map tiles are loaded.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static string Tiles()
    {
        if (!TryToken(out var token))
        {
            return "without a token";
        }

        return "with " + token; // expect: TOOL2001
    }

    private static bool TryToken(out string token)
    {
        token = Environment.GetEnvironmentVariable("MAP_TOKEN") ?? "";
        return token.Length > 0;
    }
}
