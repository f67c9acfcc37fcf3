using System.Text;

namespace ToolContracts.CompilerServices;

/// <summary>Writes the resource of a permission. Holes are percent-encoded, so a value never adds a segment.</summary>
public sealed class ResourceWriter
{
    private readonly StringBuilder _text = new();

    /// <summary>Whether a hole had no value: the call is then denied.</summary>
    public bool HasMissingValue { get; private set; }

    /// <summary>Makes the writer as new.</summary>
    public void Reset()
    {
        _text.Clear();
        HasMissingValue = false;
    }

    /// <summary>Writes a literal part of the template.</summary>
    /// <param name="text">The part.</param>
    public void Literal(string text) => _text.Append(text);

    /// <summary>Writes a hole's value.</summary>
    /// <param name="value">The value as invariant text; null where it has none.</param>
    public void Hole(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            HasMissingValue = true;
            return;
        }

        _text.Append(Uri.EscapeDataString(value));
    }

    /// <summary>The resource.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _text.ToString();
}
