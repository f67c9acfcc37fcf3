// rule: TOOL2001
// construct: linq
// about: Words of a recovery phrase are folded into a count of letters.
[Toolset("wallet", Owner = "platform-team")]
internal sealed partial class WalletTools(RecoveryPhrase phrase)
{
    /// <summary>Describes the recovery phrase of the wallet.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Phrase()
    {
        return "letters: " + phrase.Words.Aggregate(0, (sum, word) => sum + word.Length);
    }
}

internal sealed class RecoveryPhrase
{
    [SecretData]
    public IReadOnlyList<string> Words { get; init; } = [];
}
