// rule: TOOL2001
// construct: declaration, record
// about: A value of the type is only compared.
[Toolset("pins", Owner = "platform-team")]
internal sealed partial class PinTools(PinBook book)
{
    /// <summary>Tells about the PIN of a card.</summary>
    /// <param name="card">The card's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Pin(int card)
    {
        var pin = book.Of(card);
        return $"card {card}: {(pin == book.Of(0) ? "never changed" : "changed")}";
    }
}

internal sealed class PinBook
{
    private readonly Dictionary<int, PinBlock> _pins = [];

    internal PinBlock Of(int card) => _pins[card];
}

[SecretData]
internal sealed record PinBlock(string Format, string Block);
