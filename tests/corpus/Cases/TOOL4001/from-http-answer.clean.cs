// rule: TOOL4001
// construct: model, tuple
// about: One of two constants is passed, whichever the status code calls for.
namespace Gateways;

public sealed class GatewayProbe(HttpClient http)
{
    public async Task<string> ProbeAsync(CancellationToken cancellationToken)
    {
        var (code, text) = await AskAsync(cancellationToken);
        return Record((int)code < 400 ? "up" : "down", code) + text.Length;
    }

    private async Task<(System.Net.HttpStatusCode Code, string Text)> AskAsync(CancellationToken cancellationToken)
    {
        using var answer = await http.GetAsync("https://gateway.example/health", cancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellationToken));
    }

    private static string Record([Trusted] string state, System.Net.HttpStatusCode code) => $"{state}/{(int)code}";
}

[Toolset("gateways")]
public sealed partial class GatewayTools(GatewayProbe probe)
{
    /// <summary>Tells whether the gateway is up.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("gateway.example")]
    private Task<string> ProbeAsync(CancellationToken cancellationToken) => probe.ProbeAsync(cancellationToken);
}
