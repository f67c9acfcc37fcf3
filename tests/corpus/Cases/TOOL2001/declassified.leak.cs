// rule: TOOL2001
// construct: declaration, helper-method
// about: The last four digits of a card are cut by a method that declares nothing.
[Toolset("cards", Owner = "platform-team")]
internal sealed partial class CardTools(CardStore store)
{
    /// <summary>Shows a customer's card.</summary>
    /// <param name="customer">The customer's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Card(int customer) => CardDigits.Last(store.NumberOf(customer)); // expect: TOOL2001
}

internal sealed class CardStore
{
    private readonly Dictionary<int, string> _numbers = [];

    [return: SecretData]
    internal string NumberOf(int customer) => _numbers[customer];
}

internal static class CardDigits
{
    internal static string Last(string number) => "**** " + number[^4..];
}
