// rule: TOOL2001
// construct: extension
// about: An extension method trims the key.
using Microsoft.Extensions.Configuration;

[Toolset("translations", Owner = "platform-team")]
internal sealed partial class TranslationTools(IConfiguration configuration)
{
    /// <summary>Tells which key texts are translated with.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Key() => (configuration["Translator:SubscriptionKey"] ?? "").Shown(); // expect: TOOL2001
}

internal static class KeyTexts
{
    internal static string Shown(this string key) => key.Length > 80 ? key[..80] : key;
}
