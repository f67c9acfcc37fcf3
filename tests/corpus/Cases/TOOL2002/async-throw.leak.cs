// rule: TOOL2002
// construct: exception, async
// about: An awaited helper throws with the token in its message.
using Microsoft.Extensions.Configuration;

[Toolset("ferries", Owner = "platform-team")]
internal sealed partial class FerryTools(IConfiguration configuration, HttpClient http)
{
    /// <summary>Tells how many ferries are out.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("ferries.example")]
    private async Task<int> OutAsync(CancellationToken cancellationToken)
    {
        var token = configuration["Ferries:Token"] ?? "";
        var text = await AskAsync(token, 7, cancellationToken); // expect: TOOL2002
        return text.Length;
    }

    private async Task<string> AskAsync(string token, int number, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://ferries.example/out");
        request.Headers.Add("X-Token", token);
        using var answer = await http.SendAsync(request, cancellationToken);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"Request {number} with {token} was answered {(int)answer.StatusCode}.");
        }

        return await answer.Content.ReadAsStringAsync(cancellationToken);
    }
}
