// rule: TOOL5001
// construct: effect, lambda
// about: A lambda that writes is handed to a helper, which invokes it.
namespace Tariffs;

internal sealed class Steps(IReadOnlyList<decimal> prices)
{
    public decimal Each(Action<decimal> visit)
    {
        foreach (var price in prices)
        {
            visit(price);
        }

        return prices.Sum();
    }
}

[Toolset("tariffs")]
public sealed partial class TariffTools
{
    private readonly Steps _steps = new([0.2m, 0.3m]);

    /// <summary>Adds up the steps of a tariff.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private decimal Sum() // expect: TOOL5001
    {
        var highest = 0m;
        return _steps.Each(price => File.AppendAllText("/var/tariffs.txt", price.ToString(System.Globalization.CultureInfo.InvariantCulture))) + highest;
    }

    internal void Dump() => _steps.Each(price => File.AppendAllText("/var/tariffs.txt", $"{price}\n"));
}
