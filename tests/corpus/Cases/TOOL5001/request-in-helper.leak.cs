// rule: TOOL5001
// construct: effect, helper-method
// about: One helper makes a request with Delete, another sends it.
namespace Playground;

internal sealed class PlaygroundApi(HttpClient http)
{
    public async Task<int> CloseAsync(int session, CancellationToken cancellationToken)
    {
        using var answer = await http.SendAsync(Request(session), cancellationToken);
        return (int)answer.StatusCode;
    }

    private static HttpRequestMessage Request(int session) =>
        new(HttpMethod.Delete, $"https://play.example/sessions/{session}");
}

[Toolset("playground")]
public sealed partial class PlaygroundTools(HttpClient http)
{
    /// <summary>Tells how a session ends.</summary>
    /// <param name="session">The session.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("play.example")]
    private Task<int> EndingAsync(int session, CancellationToken cancellationToken) => // expect: TOOL5001
        new PlaygroundApi(http).CloseAsync(session, cancellationToken);
}
