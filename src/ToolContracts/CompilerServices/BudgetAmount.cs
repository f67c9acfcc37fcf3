namespace ToolContracts.CompilerServices;

/// <summary>What a hole of a budget's amount holds, as a decimal.</summary>
public static class BudgetAmount
{
    /// <summary>Takes a decimal.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The value.</returns>
    public static decimal? Of(decimal value) => value;

    /// <summary>Takes a whole number.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The value.</returns>
    public static decimal? Of(long value) => value;

    /// <summary>Takes a whole number.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The value.</returns>
    public static decimal? Of(ulong value) => value;

    /// <summary>Takes a floating number, to the 15 digits that a decimal takes of it.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The value; null where no decimal is as large, or it is no number.</returns>
    public static decimal? Of(double value) => Math.Abs(value) < (double)decimal.MaxValue ? (decimal)value : null;
}
