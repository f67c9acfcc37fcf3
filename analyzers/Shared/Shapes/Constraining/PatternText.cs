using System.Text;

namespace ToolContracts.Shared.Shapes.Constraining;

/// <summary>A pattern while it is read: the place in it, what is written so far in both dialects, and the first thing that is wrong.</summary>
internal sealed class PatternText(string pattern)
{
    public StringBuilder Ecma { get; } = new();

    public StringBuilder DotNet { get; } = new();

    /// <summary>The pattern as written.</summary>
    public string Pattern { get; } = pattern;

    /// <summary>The place of the next character.</summary>
    public int At { get; set; }

    /// <summary>What is wrong, as a clause; null where nothing is yet.</summary>
    public string? Problem { get; private set; }

    public bool AtEnd => At >= Pattern.Length;

    public char Current => Pattern[At];

    /// <summary>Whether a <c>-</c> that does not end a class is next.</summary>
    public bool IsAtRange => !AtEnd && Current == '-' && At + 1 < Pattern.Length && Pattern[At + 1] != ']';

    public void Fail(string problem) => Problem ??= problem;

    /// <summary>Takes a text where it is next.</summary>
    public bool Take(string text)
    {
        if (string.CompareOrdinal(Pattern, At, text, 0, text.Length) != 0)
        {
            return false;
        }

        At += text.Length;
        return true;
    }

    /// <summary>Writes the same in both dialects.</summary>
    public void Both(string text)
    {
        Ecma.Append(text);
        DotNet.Append(text);
    }

    /// <summary>Writes for ECMA what was read from a place on.</summary>
    public void EcmaFrom(int start) => Ecma.Append(Pattern, start, At - start);

    /// <summary>Takes one code point, or half of a surrogate pair that stands alone.</summary>
    public int Scalar()
    {
        var scalar = char.IsHighSurrogate(Current) && At + 1 < Pattern.Length && char.IsLowSurrogate(Pattern[At + 1])
            ? char.ConvertToUtf32(Current, Pattern[At + 1]) : Current;
        At += scalar > 0xFFFF ? 2 : 1;
        return scalar;
    }
}
