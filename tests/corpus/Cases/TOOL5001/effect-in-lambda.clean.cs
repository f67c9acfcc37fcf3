// rule: TOOL5001
// construct: effect, lambda
// about: The lambda that is handed over computes; the one that writes belongs to another method.
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
    private decimal Sum()
    {
        var highest = 0m;
        return _steps.Each(price => highest = Math.Max(highest, price)) + highest;
    }

    internal void Dump() => _steps.Each(price => File.AppendAllText("/var/tariffs.txt", $"{price}\n"));
}
