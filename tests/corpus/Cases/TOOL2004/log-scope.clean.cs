// rule: TOOL2004
// construct: collection
// about: A scope of the log holds the tenant; the token is in the header.
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

internal sealed class Poller(HttpClient http, ILogger<Poller> logger, IConfiguration configuration)
{
    internal async Task<int> PollAsync(string tenant, CancellationToken cancellationToken)
    {
        var token = configuration["Poller:BearerToken"] ?? "";
        using var scope = logger.BeginScope(new Dictionary<string, object> { ["tenant"] = tenant, ["token"] = token.Length });
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://jobs.example/next");
        request.Headers.Add("X-Token", token);
        using var answer = await http.SendAsync(request, cancellationToken);
        logger.LogInformation("Answered {Status}", (int)answer.StatusCode);
        return (int)answer.StatusCode;
    }
}
