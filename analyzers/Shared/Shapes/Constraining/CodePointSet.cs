using System.Globalization;
using System.Text;

namespace ToolContracts.Shared.Shapes.Constraining;

/// <summary>A set of Unicode scalar values. .NET's expressions see UTF-16 units; ECMA's (with <c>u</c>, as JSON Schema has them) see these.</summary>
internal sealed class CodePointSet
{
    private const int Last = 0x10FFFF;

    private readonly List<(int From, int To)> _ranges = [];

    public static CodePointSet Digit => new CodePointSet().Add('0', '9');

    public static CodePointSet Word => new CodePointSet().Add('0', '9').Add('A', 'Z').Add('_', '_').Add('a', 'z');

    /// <summary>ECMA's white space and line ends.</summary>
    public static CodePointSet Space => new CodePointSet().Add(9, 13).Add(' ', ' ').Add(0xA0, 0xA0).Add(0x1680, 0x1680).Add(0x2000, 0x200A)
        .Add(0x2028, 0x2029).Add(0x202F, 0x202F).Add(0x205F, 0x205F).Add(0x3000, 0x3000).Add(0xFEFF, 0xFEFF);

    public static CodePointSet LineEnd => new CodePointSet().Add('\n', '\n').Add('\r', '\r').Add(0x2028, 0x2029);

    public CodePointSet Add(int from, int to)
    {
        _ranges.Add((from, to));
        return this;
    }

    public CodePointSet Add(CodePointSet other)
    {
        _ranges.AddRange(other._ranges);
        return this;
    }

    public CodePointSet Complement()
    {
        var complement = new CodePointSet();
        var next = 0;
        foreach (var (from, to) in Merged())
        {
            if (from > next)
            {
                complement.Add(next, from - 1);
            }

            next = to + 1;
        }

        return next <= Last ? complement.Add(next, Last) : complement;
    }

    /// <summary>An expression of .NET's, one atom, that matches one scalar value of the set.</summary>
    public string ForDotNet()
    {
        var basic = new StringBuilder();
        var pairs = new List<string>();
        foreach (var (from, to) in Merged())
        {
            AddBasic(basic, from, Math.Min(to, 0xD7FF));
            AddBasic(basic, Math.Max(from, 0xE000), Math.Min(to, 0xFFFF));
            AddPairs(pairs, Math.Max(from, 0x10000), to);
        }

        if (pairs.Count == 0)
        {
            return basic.Length == 0 ? "(?!)" : $"[{basic}]";
        }

        var all = string.Join("|", pairs);
        return basic.Length == 0 ? $"(?:{all})" : $"(?:[{basic}]|{all})";
    }

    private static void AddBasic(StringBuilder text, int from, int to)
    {
        if (from > to)
        {
            return;
        }

        text.Append(Unit(from));
        if (to > from)
        {
            text.Append('-').Append(Unit(to));
        }
    }

    private static void AddPairs(List<string> pairs, int from, int to)
    {
        while (from <= to)
        {
            var (high, low) = Split(from);
            var (lastHigh, lastLow) = Split(to);
            if (high == lastHigh)
            {
                pairs.Add(Unit(high) + Units(low, lastLow));
                return;
            }

            if (low != 0xDC00)
            {
                pairs.Add(Unit(high) + Units(low, 0xDFFF));
                from = Join(high + 1, 0xDC00);
                continue;
            }

            var full = lastLow == 0xDFFF ? lastHigh : lastHigh - 1;
            pairs.Add(Units(high, full) + Units(0xDC00, 0xDFFF));
            from = Join(full + 1, 0xDC00);
        }
    }

    private static (int High, int Low) Split(int scalar) => (0xD800 + ((scalar - 0x10000) >> 10), 0xDC00 + ((scalar - 0x10000) & 0x3FF));

    private static int Join(int high, int low) => 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);

    private static string Units(int from, int to) => from == to ? Unit(from) : $"[{Unit(from)}-{Unit(to)}]";

    private static string Unit(int unit) =>
        unit is >= '0' and <= '9' or >= 'A' and <= 'Z' or >= 'a' and <= 'z' ? ((char)unit).ToString() : "\\u" + unit.ToString("X4", CultureInfo.InvariantCulture);

    private List<(int From, int To)> Merged()
    {
        var merged = new List<(int From, int To)>();
        foreach (var (from, to) in _ranges.OrderBy(static range => range.From).ThenBy(static range => range.To))
        {
            if (merged.Count > 0 && from <= merged[merged.Count - 1].To + 1)
            {
                merged[merged.Count - 1] = (merged[merged.Count - 1].From, Math.Max(to, merged[merged.Count - 1].To));
            }
            else
            {
                merged.Add((from, to));
            }
        }

        return merged;
    }
}
