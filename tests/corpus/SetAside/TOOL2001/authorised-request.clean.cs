// rule: TOOL2001
// construct: unknown-call, async
// about: The token goes into a header of the request; the answer's text is not secret for that.
using System.Net.Http.Headers;
using Microsoft.Extensions.Configuration;

[Toolset("orders", Owner = "platform-team")]
internal sealed partial class OrderTools(HttpClient http, IConfiguration configuration)
{
    /// <summary>Tells the state of an order.</summary>
    /// <param name="number">The order's number.</param>
    [Tool]
    [Egress("orders.example")]
    [SideEffect(SideEffect.None)]
    private async Task<string> StateAsync(int number, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"https://orders.example/{number}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", configuration["Orders:ApiToken"]);
        using var answer = await http.SendAsync(request, cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        return answer.IsSuccessStatusCode ? text : $"refused for {request.Headers.Authorization.Scheme.Length}";
    }
}
