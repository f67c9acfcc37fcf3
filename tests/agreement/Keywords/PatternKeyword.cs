using ToolContracts.Agreement.Json;
using ToolContracts.Agreement.Payloads;

namespace ToolContracts.Agreement.Keywords;

/// <summary>A text that matches, one character off. Whether it still matches is for the judges to say.</summary>
internal sealed class PatternKeyword : Keyword
{
    private static readonly string[] Strangers = ["\n", " ", "x", "X", "0", "٣", "é", "\u0301", "😀", "-", ".", ":", "/", "%", "\u0000", "\\", "=", "\u2028", "\u00a0"];

    public override string Name => "pattern";

    public override IEnumerable<Change> Changes(Slot slot, Random random)
    {
        if (slot.Schema.Forms.Count == 0 || slot.Value is not JsonText { Value: var text })
        {
            yield break;
        }

        var runes = text.EnumerateRunes().Select(static rune => rune.ToString()).ToArray();
        var at = random.Next(runes.Length + 1);
        var stranger = Strangers[random.Next(Strangers.Length)];
        yield return Text(slot, [.. runes[..at], stranger, .. runes[at..]]);
        yield return Text(slot, [.. runes, "\n"]);
        yield return Text(slot, [" ", .. runes]);
        yield return Text(slot, []);
        yield return Replace(slot, new JsonText(text.ToUpperInvariant()), null);
        yield return Replace(slot, new JsonText(text.ToLowerInvariant()), null);
        if (runes.Length == 0)
        {
            yield break;
        }

        var instead = random.Next(runes.Length);
        yield return Text(slot, [.. runes[..instead], stranger, .. runes[(instead + 1)..]]);
        yield return Text(slot, [.. runes[..instead], .. runes[(instead + 1)..]]);
        yield return Text(slot, [.. runes[..instead], runes[instead], .. runes[instead..]]);
        yield return Text(slot, runes[..^1]);
        yield return Text(slot, runes[1..]);
    }

    private static Change Text(Slot slot, string[] runes) => Replace(slot, new JsonText(string.Concat(runes)), null);
}
