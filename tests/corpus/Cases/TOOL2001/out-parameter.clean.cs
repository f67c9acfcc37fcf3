// rule: TOOL2001
// construct: ref-out
// about: An out parameter brings the token out, and it is overwritten before the return.
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

        token = "a token of " + token.Length + " characters";
        return "with " + token;
    }

    private static bool TryToken(out string token)
    {
        token = Environment.GetEnvironmentVariable("MAP_TOKEN") ?? "";
        return token.Length > 0;
    }
}
