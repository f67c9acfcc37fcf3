// rule: TOOL2001
// construct: async, helper-method
// about: The token is awaited too, but only to sign the request; the company's name is put into the result.
using Microsoft.Extensions.Configuration;

[Toolset("accounting", Owner = "payments-team")]
internal sealed partial class AccountingTools(IConfiguration configuration, HttpClient http)
{
    /// <summary>Tells which company the books belong to.</summary>
    [Tool]
    [Egress("books.example")]
    [SideEffect(SideEffect.None)]
    private async Task<string> CompanyAsync(CancellationToken cancellationToken)
    {
        var token = await TokenAsync(cancellationToken);
        var company = await http.GetStringAsync("https://books.example/company", cancellationToken);
        using var check = new HttpRequestMessage(HttpMethod.Get, "https://books.example/session");
        check.Headers.Add("X-Session", token);
        using var answer = await http.SendAsync(check, cancellationToken);
        return answer.IsSuccessStatusCode ? $"{company} (session is open)" : company;
    }

    private async Task<string> TokenAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return configuration["Accounting:AccessToken"] ?? "";
    }
}
