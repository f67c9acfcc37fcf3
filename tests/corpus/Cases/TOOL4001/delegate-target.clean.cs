// rule: TOOL4001
// construct: lambda
// about: The delegate's target ignores its parameter.
namespace Playlists;

[Toolset("playlists")]
public sealed partial class PlaylistTools
{
    /// <summary>Lists several stations.</summary>
    /// <param name="stations">The stations.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private IReadOnlyList<string> Tune(IReadOnlyList<string> stations)
    {
        return stations.Select(station => Radio.Tune("news")).ToList();
    }
}

internal static class Radio
{
    public static string Tune([Trusted] string frequency) => "on " + frequency;
}
