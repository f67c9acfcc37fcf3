// rule: TOOL2001
// construct: async, lambda
// about: A resilience pipeline runs a lambda that sends the token and gives the answer.
using Microsoft.Extensions.Configuration;
using Polly;

[Toolset("tides", Owner = "platform-team")]
internal sealed partial class TideTools(HttpClient http, IConfiguration configuration)
{
    private readonly ResiliencePipeline _pipeline = new ResiliencePipelineBuilder().Build();

    /// <summary>Tells the next high tide.</summary>
    /// <param name="harbour">The harbour's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("tides.example")]
    private async Task<string> NextAsync(int harbour, CancellationToken cancellationToken)
    {
        var token = configuration["Tides:ApiToken"] ?? "";
        var text = await _pipeline.ExecuteAsync(async stop =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"https://tides.example/{harbour}");
            request.Headers.Add("X-Token", token);
            using var answer = await http.SendAsync(request, stop);
            return answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync(stop) : "no answer";
        }, cancellationToken);
        return text;
    }
}
