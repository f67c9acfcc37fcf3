// rule: TOOL9003
// construct: declaration
// about: A public method that declassifies gives it out, and says why.
public sealed class CardView(CardVault vault)
{
    [Declassifies("The last four digits are printed on every receipt.")]
    public string Ending(int card) => "…" + vault.NumberOf(card)[^4..];
}

public sealed class CardVault
{
    private readonly Dictionary<int, string> _numbers = [];

    [return: SecretData]
    public string NumberOf(int card) => _numbers[card];
}
