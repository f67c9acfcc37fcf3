// rule: TOOL4002
// construct: declaration, helper-method
// about: The helper gets the Uri of an AllowedUri.
namespace Broadcasts;

internal sealed class Fetcher(HttpClient http)
{
    public async Task<int> LengthAsync(Uri address, CancellationToken cancellationToken)
    {
        using var answer = await http.GetAsync(address, cancellationToken);
        return (await answer.Content.ReadAsByteArrayAsync(cancellationToken)).Length;
    }
}

[Toolset("episodes")]
public sealed partial class EpisodeTools(HttpClient http)
{
    /// <summary>Tells how large an episode is.</summary>
    /// <param name="episode">The episode's address.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("cdn.radio.example", "*.mirror.example")]
    private Task<int> SizeAsync(AllowedUri episode, CancellationToken cancellationToken) => new Fetcher(http).LengthAsync(episode.Uri, cancellationToken);
}
