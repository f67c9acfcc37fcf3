// rule: TOOL5002
// construct: effect, async
// about: The request is a POST, which alone has no impact.
namespace Playgrounds;

[Toolset("playgrounds", Owner = "parks")]
public sealed partial class PlaygroundTools(HttpClient http)
{
    /// <summary>Closes a playground.</summary>
    /// <param name="playground">The playground's number.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("playgrounds.close", Resource = "playground/{playground}")]
    [Idempotent]
    [Egress("parks.city.example")]
    private async Task CloseAsync(int playground, CancellationToken cancellationToken)
    {
        var address = $"https://parks.city.example/openings/{playground}";
        using var answer = await http.PostAsync(address, new StringContent("closed"), cancellationToken);
        answer.EnsureSuccessStatusCode();
    }
}
