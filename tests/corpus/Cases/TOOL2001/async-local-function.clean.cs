// rule: TOOL2001
// construct: local-function, async
// about: An asynchronous local function sends the token and gives the answer.
[Toolset("buses", Owner = "platform-team")]
internal sealed partial class BusTools(HttpClient http)
{
    /// <summary>Tells when the next bus leaves.</summary>
    /// <param name="stop">The stop's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("buses.example")]
    private async Task<string> NextAsync(int stop, CancellationToken cancellationToken)
    {
        var token = Environment.GetEnvironmentVariable("BUS_API_TOKEN") ?? "";
        return await AskAsync();

        async Task<string> AskAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"https://buses.example/{stop}");
            request.Headers.Add("X-Token", token);
            using var answer = await http.SendAsync(request, cancellationToken);
            return answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync(cancellationToken) : "refused";
        }
    }
}
