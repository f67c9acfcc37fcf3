// rule: TOOL9003
// construct: declaration
// about: A public method gives the end of a card's number out.
public sealed class CardView(CardVault vault)
{
    public string Ending(int card) => "…" + vault.NumberOf(card)[^4..]; // expect: TOOL9003
}

public sealed class CardVault
{
    private readonly Dictionary<int, string> _numbers = [];

    [return: SecretData]
    public string NumberOf(int card) => _numbers[card];
}
