// rule: TOOL2001
// construct: linq
// about: Words of a recovery phrase are folded into one line.
[Toolset("wallet", Owner = "platform-team")]
internal sealed partial class WalletTools(RecoveryPhrase phrase)
{
    /// <summary>Describes the recovery phrase of the wallet.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Phrase()
    {
        return phrase.Words.Aggregate("words:", (text, word) => text + " " + word); // expect: TOOL2001
    }
}

internal sealed class RecoveryPhrase
{
    [SecretData]
    public IReadOnlyList<string> Words { get; init; } = [];
}
