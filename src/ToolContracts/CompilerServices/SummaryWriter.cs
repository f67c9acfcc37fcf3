using System.Buffers;
using System.Globalization;
using System.Text;

namespace ToolContracts.CompilerServices;

/// <summary>
/// Writes the Summary of an approval. What stands in a hole comes from a model: characters that nobody sees (controls, marks that turn the
/// direction of writing, zero-width ones) are shown as <c>\u{…}</c>, so that a text cannot look like another one.
/// </summary>
public sealed class SummaryWriter
{
    private readonly StringBuilder _text = new();

    /// <summary>Writes a literal part of the template.</summary>
    /// <param name="text">The part.</param>
    public void Literal(string text) => _text.Append(text);

    /// <summary>Writes a hole's value.</summary>
    /// <param name="value">The value as invariant text; null, where it has none, is shown as <c>(nothing)</c>.</param>
    public void Hole(string? value)
    {
        if (value is null)
        {
            _text.Append("(nothing)");
            return;
        }

        for (var rest = value.AsSpan(); !rest.IsEmpty;)
        {
            var isWhole = Rune.DecodeFromUtf16(rest, out var rune, out var length) == OperationStatus.Done;
            if (isWhole && IsSeen(rune))
            {
                _text.Append(rest[..length]);
            }
            else
            {
                _text.Append(CultureInfo.InvariantCulture, $"\\u{{{(isWhole ? rune.Value : rest[0]):X}}}");
            }

            rest = rest[length..];
        }
    }

    /// <summary>Writes the summary as the plan of a call.</summary>
    /// <param name="invocation">Takes the plan.</param>
    /// <returns>The summary, for an approver in code.</returns>
    public ValueTask<object?> EndAsync(ToolInvocation invocation)
    {
        ArgumentNullException.ThrowIfNull(invocation);
        var summary = _text.ToString();
        invocation.Result.Json.WriteStringValue(summary);
        return new ValueTask<object?>(summary);
    }

    private static bool IsSeen(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
