// rule: TOOL4004
// construct: model, async
// about: Actor and tenant of a Caller are read from the body of an HTTP answer.
using System.Net.Http.Json;
using Microsoft.AspNetCore.Http;

namespace Sessions;

public sealed record Who(string User, string Organisation);

public sealed class SessionCaller(HttpClient http, IHttpContextAccessor accessor)
{
    public async Task<Caller> FindAsync(CancellationToken cancellationToken)
    {
        var who = await http.GetFromJsonAsync<Who>("https://directory.example/whoami", cancellationToken);
        var user = who?.User ?? "unknown";
        return new Caller(ActorKind.Human, user, "retail"); // expect: TOOL4004
    }
}
