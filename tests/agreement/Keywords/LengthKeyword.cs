using ToolContracts.Agreement.Json;
using ToolContracts.Agreement.Payloads;

namespace ToolContracts.Agreement.Keywords;

/// <summary>Texts of exactly a length, and of one code point less and more.</summary>
/// <param name="name"><c>minLength</c> or <c>maxLength</c>.</param>
internal sealed class LengthKeyword(string name) : Keyword
{
    public override string Name => name;

    public override IEnumerable<Change> Changes(Slot slot, Random random)
    {
        if (slot.Schema.Count(name) is not { } bound)
        {
            yield break;
        }

        var (least, greatest) = (slot.Schema.Count("minLength") ?? 0, slot.Schema.Count("maxLength") ?? int.MaxValue);
        for (var length = Math.Max(bound - 1, 0); length <= bound + 1; length++)
        {
            bool? isWithin = length >= least && length <= greatest;
            var expected = isWithin == true && !IsPlainText(slot.Schema) ? null : isWithin;
            yield return Replace(slot, new JsonText(Texts.Any(length, random)), expected);
            yield return Replace(slot, new JsonText(string.Concat(Enumerable.Repeat("😀", length))), expected);

            // A value that fits the pattern, made longer or shorter, is told from others by its length alone.
            if (slot.Value is JsonText { Value: [var first, ..] text } && !char.IsSurrogate(first))
            {
                var runes = text.EnumerateRunes().ToArray();
                var resized = string.Concat(Enumerable.Range(0, length).Select(index => runes[Math.Min(index, runes.Length - 1)]));
                yield return Replace(slot, new JsonText(resized), expected);
            }
        }
    }
}
