// rule: TOOL2001
// construct: declaration, record
// about: A whole type is secret, and a value of it is written into the result.
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
        return $"card {card}: {pin}"; // expect: TOOL2001
    }
}

internal sealed class PinBook
{
    private readonly Dictionary<int, PinBlock> _pins = [];

    internal PinBlock Of(int card) => _pins[card];
}

[SecretData]
internal sealed record PinBlock(string Format, string Block);
