// rule: TOOL4001
// construct: record, property-field
// about: An object initialiser sets the [Trusted] member to the model's currency.
namespace Exchange;

public sealed record Quote
{
    [Trusted]
    public required string Currency { get; init; }

    public decimal Amount { get; init; }
}

[Toolset("exchange")]
public sealed partial class ExchangeTools
{
    private static readonly Dictionary<string, decimal> Rates = new() { ["NOK"] = 11.6m, ["SEK"] = 11.2m };

    /// <summary>Converts euros.</summary>
    /// <param name="currency">The currency.</param>
    /// <param name="amount">The amount in euros.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private Quote Convert(string currency, decimal amount)
    {
        var rate = Rates.GetValueOrDefault(currency, 1m);
        return new Quote { Currency = currency, Amount = amount * rate }; // expect: TOOL4001
    }
}
