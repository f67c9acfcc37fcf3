// rule: TOOL4004
// construct: model, async
// about: They are read from the principal that ASP.NET has authenticated.
using System.Net.Http.Json;
using Microsoft.AspNetCore.Http;

namespace Sessions;

public sealed record Who(string User, string Organisation);

public sealed class SessionCaller(HttpClient http, IHttpContextAccessor accessor)
{
    public async Task<Caller> FindAsync(CancellationToken cancellationToken)
    {
        var who = await http.GetFromJsonAsync<Who>("https://directory.example/whoami", cancellationToken);
        var user = who is null ? "unknown" : accessor.HttpContext?.User.Identity?.Name ?? "unknown";
        return new Caller(ActorKind.Human, user, "retail");
    }
}
