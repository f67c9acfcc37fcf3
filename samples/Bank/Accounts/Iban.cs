namespace Bank.Accounts;

/// <summary>How accounts are named.</summary>
internal static class Iban
{
    public const string Pattern = "[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}";
}
