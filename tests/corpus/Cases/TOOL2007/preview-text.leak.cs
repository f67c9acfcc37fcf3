// rule: TOOL2007
// construct: async, helper-method
// about: The text of a plan is awaited from a helper that puts the key into it.
using Microsoft.Extensions.Configuration;

[Toolset("domains", Owner = "platform-team")]
internal sealed partial class DomainTools(IConfiguration configuration, HttpClient http, List<string> renewed)
{
    /// <summary>Renews a domain for a year.</summary>
    /// <param name="number">The domain's number.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("domains.renew", Resource = "domain/{number}")]
    [RequiresApproval("web", Preview = nameof(PlanAsync))]
    [Idempotent(Key = "{number}")]
    private void Renew(int number) => renewed.Add(number.ToString());

    private async Task<RenewalPlan> PlanAsync(int number, CancellationToken cancellationToken)
    {
        var text = await TextAsync(number, cancellationToken);
        return new RenewalPlan(number, text); // expect: TOOL2007
    }

    private async Task<string> TextAsync(int number, CancellationToken cancellationToken)
    {
        var key = configuration["Domains:RegistrarApiKey"] ?? "";
        using var request = new HttpRequestMessage(HttpMethod.Get, $"https://registrar.example/{number}");
        request.Headers.Add("X-Api-Key", key);
        using var answer = await http.SendAsync(request, cancellationToken);
        return (int)answer.StatusCode + " for " + key;
    }
}

internal sealed record RenewalPlan(int Domain, string Text);
