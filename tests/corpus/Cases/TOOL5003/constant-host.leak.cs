// rule: TOOL5003
// construct: effect, declaration
// about: The tool's constant URL names a host that its [Egress] does not.
namespace Currencies;

[Toolset("currencies")]
public sealed partial class CurrencyTools(HttpClient http)
{
    private const string Rates = "https://rates.bank.example/latest";

    /// <summary>Gives today's rates.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("api.bank.example")]
    private async Task<string> TodayAsync(CancellationToken cancellationToken) // expect: TOOL5003
    {
        using var answer = await http.GetAsync(Rates, cancellationToken);
        return await answer.Content.ReadAsStringAsync(cancellationToken);
    }
}
