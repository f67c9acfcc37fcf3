// rule: TOOL5003
// construct: effect, declaration
// about: The [Egress] names the URL's host.
namespace Currencies;

[Toolset("currencies")]
public sealed partial class CurrencyTools(HttpClient http)
{
    private const string Rates = "https://rates.bank.example/latest";

    /// <summary>Gives today's rates.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("rates.bank.example")]
    private async Task<string> TodayAsync(CancellationToken cancellationToken)
    {
        using var answer = await http.GetAsync(Rates, cancellationToken);
        return await answer.Content.ReadAsStringAsync(cancellationToken);
    }
}
