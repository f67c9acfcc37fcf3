namespace ToolContracts.Ledger;

/// <summary>What one call costs in a unit.</summary>
/// <param name="Unit">The unit, as in the contract; compared ordinally.</param>
/// <param name="Amount">The amount: 0 or more, with at most <see cref="Decimals"/> decimals.</param>
public sealed record BudgetCharge(string Unit, decimal Amount)
{
    /// <summary>Decimals of an amount. With <see cref="LargestAmount"/> a sum has 25 digits, so that a decimal holds it exactly.</summary>
    public const int Decimals = 9;

    /// <summary>The largest amount or limit that is counted: 10^15.</summary>
    public const decimal LargestAmount = 1_000_000_000_000_000m;

    private const decimal Parts = 1_000_000_000m;

    /// <summary>Makes an amount countable: what lies between two of its smallest parts is rounded up, so that nobody spends more than was reserved.</summary>
    /// <param name="amount">An amount.</param>
    /// <returns>The amount; null where it is negative or more than <see cref="LargestAmount"/>.</returns>
    public static decimal? Round(decimal amount) =>
        amount is < 0 or > LargestAmount ? null : decimal.Ceiling(amount * Parts) / Parts;

    internal static void Check(decimal amount, string name)
    {
        if (Round(amount) != amount)
        {
            throw new ArgumentOutOfRangeException(name, amount, $"An amount is 0 to {LargestAmount}, with at most {Decimals} decimals.");
        }
    }
}
