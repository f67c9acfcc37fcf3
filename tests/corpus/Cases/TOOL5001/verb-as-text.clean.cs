// rule: TOOL5001
// construct: effect, conversion
// about: The request's verb is made of the text OPTIONS.
namespace Lighthouses;

[Toolset("lighthouses")]
public sealed partial class LighthouseTools(HttpClient http)
{
    private static readonly HttpMethod Verb = new("OPTIONS");

    /// <summary>Tells whether a lighthouse answers.</summary>
    /// <param name="lighthouse">The lighthouse's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("lights.coast.example")]
    private async Task<bool> AnswersAsync(int lighthouse, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(Verb, $"https://lights.coast.example/{lighthouse}");
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return answer.IsSuccessStatusCode;
    }
}
