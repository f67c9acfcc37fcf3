// rule: TOOL4002
// construct: interpolation, unknown-call
// about: The escaped word is formatted into the URL.
using System.Globalization;

namespace Dictionaries;

[Toolset("dictionary")]
public sealed partial class DictionaryTools(HttpClient http)
{
    private const string Template = "https://words.example/{0}/{1}";

    /// <summary>Looks a word up.</summary>
    /// <param name="word">The word.</param>
    /// <param name="edition">The edition's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Egress("words.example")]
    private async Task<string> LookUpAsync(string word, int edition, CancellationToken cancellationToken)
    {
        var escaped = Uri.EscapeDataString(word);
        var url = string.Format(CultureInfo.InvariantCulture, Template, edition, escaped);
        var entry = await http.GetStringAsync(url, cancellationToken);
        return escaped.Length + entry;
    }
}
