using System.Globalization;
using System.Text;

namespace ToolContracts.CompilerServices;

/// <summary>Writes a business key as a tuple of length-prefixed parts, so that no two tuples share a text.</summary>
public sealed class KeyWriter
{
    private readonly StringBuilder _text = new();

    /// <summary>Whether a hole had no value: the call is then refused as invalid.</summary>
    public bool HasMissingValue { get; private set; }

    /// <summary>Makes the writer as new.</summary>
    public void Reset()
    {
        _text.Clear();
        HasMissingValue = false;
    }

    /// <summary>Writes a literal part of the template.</summary>
    /// <param name="text">The part.</param>
    public void Literal(string text) => Part('l', text);

    /// <summary>Writes a hole's value.</summary>
    /// <param name="value">The value as invariant text; null where it has none.</param>
    public void Hole(string? value)
    {
        if (value is null)
        {
            HasMissingValue = true;
            return;
        }

        Part('h', value);
    }

    /// <summary>The key.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _text.ToString();

    private void Part(char kind, string text) =>
        _text.Append(kind).Append(text.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(text);
}
