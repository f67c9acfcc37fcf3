using System.Globalization;
using System.Text;

namespace ToolContracts.Agreement.Payloads;

/// <summary>
/// Texts that a regular expression matches, for the dialect that schemas have. Anchors and look-around give nothing: who asks checks the
/// whole text after it.
/// </summary>
internal sealed class PatternSampler
{
    private const string Digits = "0123456789";
    private const string Word = "abcxyzABCXYZ0129_";
    private const string Space = " \t\n\u00a0\u2003";
    private const string Wild = "aZ09 .-_é日";

    private readonly string _pattern;
    private readonly Random _random;
    private int _at;

    private PatternSampler(string pattern, Random random)
    {
        _pattern = pattern;
        _random = random;
    }

    /// <summary>A text that the pattern matches, but for its anchors and look-around.</summary>
    public static string Sample(string pattern, Random random)
    {
        var sampler = new PatternSampler(pattern, random);
        var text = sampler.Alternatives();
        return sampler._at == pattern.Length ? text : throw new InvalidOperationException($"Cannot sample {pattern} at {sampler._at}.");
    }

    private bool Take(string text)
    {
        if (string.CompareOrdinal(_pattern, _at, text, 0, text.Length) != 0)
        {
            return false;
        }

        _at += text.Length;
        return true;
    }

    private string Alternatives()
    {
        var options = new List<string>();
        do
        {
            var text = new StringBuilder();
            while (_at < _pattern.Length && _pattern[_at] is not ('|' or ')'))
            {
                Repeated(text);
            }

            options.Add(text.ToString());
        }
        while (Take("|"));

        return options[_random.Next(options.Count)];
    }

    private void Repeated(StringBuilder text)
    {
        var start = _at;
        var first = Term();
        var end = _at;
        var (least, greatest) = Quantifier();
        var after = _at;
        var count = least + _random.Next(greatest - least + 1);
        for (var i = 0; i < count; i++)
        {
            if (i == 0)
            {
                text.Append(first);
                continue;
            }

            _at = start;
            text.Append(Term());
            if (_at != end)
            {
                throw new InvalidOperationException("A term has two ends.");
            }
        }

        _at = after;
    }

    private (int Least, int Greatest) Quantifier()
    {
        var bounds = Take("*") ? (0, 3) : Take("+") ? (1, 4) : Take("?") ? (0, 1) : Counted();
        Take("?");
        return bounds;
    }

    private (int Least, int Greatest) Counted()
    {
        if (!Take("{"))
        {
            return (1, 1);
        }

        var end = _pattern.IndexOf('}', _at);
        var parts = _pattern[_at..end].Split(',');
        _at = end + 1;
        var least = int.Parse(parts[0], CultureInfo.InvariantCulture);
        return parts switch
        {
            [_] => (least, least),
            [_, ""] => (least, least + 3),
            [_, var most] => (least, int.Parse(most, CultureInfo.InvariantCulture)),
            _ => throw new InvalidOperationException("A quantifier has two commas."),
        };
    }

    private string Term()
    {
        if (Take("^") || Take("$") || Take("\\b") || Take("\\B"))
        {
            return "";
        }

        if (Take("("))
        {
            var isLook = Take("?=") || Take("?!") || Take("?<=") || Take("?<!");
            if (!isLook && !Take("?:") && Take("?<"))
            {
                _at = _pattern.IndexOf('>', _at) + 1;
            }

            var inner = Alternatives();
            return !Take(")") ? throw new InvalidOperationException("A group is not closed.") : isLook ? "" : inner;
        }

        return Take("[") ? Class() : Take(".") ? Any(Wild) : Character();
    }

    private string Any(string set) => set[_random.Next(set.Length)].ToString();

    private string Character()
    {
        if (!Take("\\"))
        {
            var rune = Rune.GetRuneAt(_pattern, _at);
            _at += rune.Utf16SequenceLength;
            return rune.ToString();
        }

        var c = _pattern[_at++];
        return c switch
        {
            'd' => Any(Digits),
            'w' => Any(Word),
            's' => Any(Space),
            'D' or 'W' => Any(" .-é"),
            'S' => Any("aZ0.-é"),
            'n' => "\n",
            'r' => "\r",
            't' => "\t",
            'u' => ((char)int.Parse(_pattern.AsSpan((_at += 4) - 4, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString(),
            _ => c.ToString(),
        };
    }

    private string Class()
    {
        var isNegated = Take("^");
        var ranges = new List<(int First, int Last)>();
        while (!Take("]"))
        {
            var first = Rune.GetRuneAt(Character(), 0).Value;
            var isRange = _pattern[_at] == '-' && _pattern[_at + 1] != ']';
            _at += isRange ? 1 : 0;
            ranges.Add((first, isRange ? Rune.GetRuneAt(Character(), 0).Value : first));
        }

        if (isNegated)
        {
            var others = Wild.Where(c => !ranges.Any(range => c >= range.First && c <= range.Last)).ToArray();
            return others[_random.Next(others.Length)].ToString();
        }

        var (least, greatest) = ranges[_random.Next(ranges.Count)];
        var value = _random.Next(3) switch { 0 => least, 1 => greatest, _ => _random.Next(least, greatest + 1) };
        return Rune.IsValid(value) ? new Rune(value).ToString() : new Rune(least).ToString();
    }
}
