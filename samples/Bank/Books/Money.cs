namespace Bank.Books;

/// <summary>Euros in a contract, cents in the books.</summary>
internal static class Money
{
    /// <summary>Cents of an amount; a third decimal place is refused.</summary>
    public static long Cents(decimal euros) => decimal.Truncate(euros * 100) == euros * 100
        ? (long)(euros * 100)
        : throw new ToolContracts.ToolFailedException("amount-has-part-of-a-cent", ToolContracts.ToolFailure.NotStarted);

    public static decimal Euros(long cents) => cents / 100m;
}
