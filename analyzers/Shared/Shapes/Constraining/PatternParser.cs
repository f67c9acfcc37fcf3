using System.Globalization;
using System.Text;

namespace ToolContracts.Shared.Shapes.Constraining;

/// <summary>Parses one pattern and writes it in both dialects.</summary>
internal sealed class PatternParser(string pattern)
{
    private const int MaxDepth = 64;
    private const string Syntax = "^$\\.*+?()[]{}|/";

    private readonly StringBuilder _ecma = new();
    private readonly StringBuilder _dotNet = new();
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private int _at;
    private string? _problem;

    public string Ecma => _ecma.ToString();

    public string DotNet => _dotNet.ToString();

    private bool AtEnd => _at >= pattern.Length;

    private char Current => pattern[_at];

    public bool TryParse([System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out string? problem)
    {
        Alternatives(0);
        if (_problem is null && !AtEnd)
        {
            Fail("has a ')' without a '(' before it");
        }

        problem = _problem;
        return _problem is null;
    }

    private void Fail(string problem) => _problem ??= problem;

    private bool Take(string text)
    {
        if (string.CompareOrdinal(pattern, _at, text, 0, text.Length) != 0)
        {
            return false;
        }

        _at += text.Length;
        return true;
    }

    private void Both(string text)
    {
        _ecma.Append(text);
        _dotNet.Append(text);
    }

    private void Alternatives(int depth)
    {
        if (depth > MaxDepth)
        {
            Fail("is nested too deeply");
        }

        while (_problem is null && !AtEnd && Current != ')')
        {
            if (Take("|"))
            {
                Both("|");
            }
            else if (Term(depth) && _problem is null)
            {
                Quantifier();
            }
        }
    }

    /// <summary>Reads one term; true where a quantifier may follow it.</summary>
    private bool Term(int depth)
    {
        var c = Current;
        switch (c)
        {
            case '^':
                _at++;
                _ecma.Append('^');
                _dotNet.Append("\\A");
                return false;
            case '$':
                _at++;
                _ecma.Append('$');
                _dotNet.Append("\\z");
                return false;
            case '(':
                return Group(depth);
            case '[':
                Class();
                return true;
            case '.':
                _at++;
                _ecma.Append('.');
                _dotNet.Append(CodePointSet.LineEnd.Complement().ForDotNet());
                return true;
            case '\\':
                return Escape();
            case '*' or '+' or '?':
                Fail($"has the quantifier '{c}' with nothing to repeat");
                return false;
            case '{' or '}' or ']':
                Fail($"has a bare '{c}'; write '\\{c}'");
                return false;
            default:
                Literal(Scalar(), null);
                return true;
        }
    }

    private int Scalar()
    {
        var scalar = char.IsHighSurrogate(Current) && _at + 1 < pattern.Length && char.IsLowSurrogate(pattern[_at + 1])
            ? char.ConvertToUtf32(Current, pattern[_at + 1]) : Current;
        _at += scalar > 0xFFFF ? 2 : 1;
        return scalar;
    }

    /// <summary>Writes a character: as it is written, or escaped where it is syntax.</summary>
    private void Literal(int scalar, string? written)
    {
        if (scalar is >= 0xD800 and <= 0xDFFF)
        {
            Fail("names half of a surrogate pair");
            return;
        }

        _ecma.Append(written ?? char.ConvertFromUtf32(scalar));
        _dotNet.Append(new CodePointSet().Add(scalar, scalar).ForDotNet());
    }

    private bool Group(int depth)
    {
        string[] plain = ["(?:", "(?=", "(?!", "(?<=", "(?<!"];
        var head = plain.FirstOrDefault(Take);
        if (head is null && Take("(?<"))
        {
            var end = pattern.IndexOf('>', _at);
            var name = end < 0 ? "" : pattern.Substring(_at, end - _at);
            if (name.Length == 0 || char.IsDigit(name[0]) || !name.All(static c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_')
                || !_names.Add(name))
            {
                Fail("has a group whose name is not one in both .NET and ECMA, or stands twice");
                return false;
            }

            _at = end + 1;
            head = $"(?<{name}>";
        }

        if (head is null && Take("(?"))
        {
            Fail("uses a group that only .NET has, such as (?i), (?>…) or (?#…)");
            return false;
        }

        if (head is null)
        {
            Take("(");
            head = "(";
        }

        Both(head);
        Alternatives(depth + 1);
        if (_problem is null && !Take(")"))
        {
            Fail("has a '(' that is not closed");
        }

        Both(")");
        return head is not ("(?=" or "(?!" or "(?<=" or "(?<!");
    }

    private void Quantifier()
    {
        if (AtEnd)
        {
            return;
        }

        if (Current is '*' or '+' or '?')
        {
            Both(Current.ToString());
            _at++;
        }
        else if (Current == '{')
        {
            var end = pattern.IndexOf('}', _at);
            var parts = end < 0 ? [] : pattern.Substring(_at + 1, end - _at - 1).Split(',');
            if (parts.Length is 0 or > 2 || !Count(parts[0], out var least) || (parts.Length == 2 && parts[1].Length > 0 && (!Count(parts[1], out var most) || most < least)))
            {
                Fail("has a '{' that begins no quantifier; write '\\{'");
                return;
            }

            Both(pattern.Substring(_at, end - _at + 1));
            _at = end + 1;
        }
        else
        {
            return;
        }

        if (Take("?"))
        {
            Both("?");
        }

        static bool Count(string text, out int count) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count);
    }

    /// <summary>Reads an escape outside of a class; true where a quantifier may follow it.</summary>
    private bool Escape()
    {
        const string Word = "[0-9A-Z_a-z]";
        if (Take("\\b"))
        {
            _ecma.Append("\\b");
            _dotNet.Append($"(?:(?<={Word})(?!{Word})|(?<!{Word})(?={Word}))");
            return false;
        }

        if (Take("\\B"))
        {
            _ecma.Append("\\B");
            _dotNet.Append($"(?:(?<={Word})(?={Word})|(?<!{Word})(?!{Word}))");
            return false;
        }

        var start = _at;
        if (Shorthand() is { } set)
        {
            _ecma.Append(pattern, start, _at - start);
            _dotNet.Append(set.ForDotNet());
        }
        else if (Character(isInClass: false, out var written) is { } scalar)
        {
            Literal(scalar, written);
        }

        return true;
    }

    private CodePointSet? Shorthand()
    {
        var set = _at + 1 >= pattern.Length ? null : pattern[_at + 1] switch
        {
            'd' => CodePointSet.Digit,
            'D' => CodePointSet.Digit.Complement(),
            'w' => CodePointSet.Word,
            'W' => CodePointSet.Word.Complement(),
            's' => CodePointSet.Space,
            'S' => CodePointSet.Space.Complement(),
            _ => null,
        };
        _at += set is null ? 0 : 2;
        return set;
    }

    /// <summary>Reads an escaped character; null with a problem where it is none that both dialects have.</summary>
    private int? Character(bool isInClass, out string written)
    {
        var start = _at;
        written = "";
        if (++_at >= pattern.Length)
        {
            Fail("ends in a '\\'");
            return null;
        }

        var c = Current;
        _at++;
        var scalar = c switch
        {
            't' => '\t',
            'n' => '\n',
            'v' => '\v',
            'f' => '\f',
            'r' => '\r',
            '0' when AtEnd || !char.IsDigit(Current) => 0,
            'x' => Hex(2),
            'u' => Unicode(),
            _ when c < 128 && !char.IsLetterOrDigit(c) && c != '_' => c,
            _ => -1,
        };
        if (scalar < 0)
        {
            Fail($"uses '\\{c}', which .NET and ECMA do not both have with one meaning");
            return null;
        }

        // ECMA, with the u flag, takes a backslash only before its own syntax.
        var isNeeded = char.IsLetterOrDigit(c) || Syntax.IndexOf(c) >= 0 || (isInClass && c == '-');
        written = isNeeded ? pattern.Substring(start, _at - start) : c.ToString();
        return scalar;
    }

    private int Hex(int digits)
    {
        if (_at + digits > pattern.Length
            || !int.TryParse(pattern.Substring(_at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            return -1;
        }

        _at += digits;
        return value;
    }

    private int Unicode()
    {
        var unit = Hex(4);
        if (unit is < 0xD800 or > 0xDBFF || !Take("\\u"))
        {
            return unit;
        }

        return Hex(4) is var low and >= 0xDC00 and <= 0xDFFF ? char.ConvertToUtf32((char)unit, (char)low) : -1;
    }

    private void Class()
    {
        _at++;
        var isNegated = Take("^");
        _ecma.Append(isNegated ? "[^" : "[");
        var set = new CodePointSet();
        var isEmpty = true;
        while (_problem is null && !Take("]"))
        {
            if (AtEnd)
            {
                Fail("has a '[' that is not closed");
                return;
            }

            ClassItem(set);
            isEmpty = false;
        }

        if (isEmpty)
        {
            Fail("has an empty '[]', which .NET and ECMA read differently");
        }

        _ecma.Append(']');
        _dotNet.Append((isNegated ? set.Complement() : set).ForDotNet());
    }

    private void ClassItem(CodePointSet set)
    {
        var start = _at;
        if (Current == '\\' && Shorthand() is { } shorthand)
        {
            set.Add(shorthand);
            _ecma.Append(pattern, start, _at - start);
            if (!AtEnd && Current == '-' && _at + 1 < pattern.Length && pattern[_at + 1] != ']')
            {
                Fail("has a range that begins with a class");
            }

            return;
        }

        if (ClassCharacter() is not { } from)
        {
            return;
        }

        if (AtEnd || Current != '-' || _at + 1 >= pattern.Length || pattern[_at + 1] == ']')
        {
            set.Add(from, from);
            return;
        }

        _at++;
        _ecma.Append('-');
        if (Current == '[')
        {
            Fail("takes a class out of a class with '-[', which only .NET has");
        }
        else if (ClassCharacter() is { } to)
        {
            if (to < from)
            {
                Fail("has a range in reverse order");
            }

            set.Add(from, to);
        }
    }

    private int? ClassCharacter()
    {
        if (Current == '\\')
        {
            if (Character(isInClass: true, out var written) is not { } escaped)
            {
                return null;
            }

            _ecma.Append(written is "^" ? "\\^" : written);
            return escaped;
        }

        var scalar = Scalar();
        if (scalar is >= 0xD800 and <= 0xDFFF)
        {
            Fail("names half of a surrogate pair");
            return null;
        }

        _ecma.Append(char.ConvertFromUtf32(scalar));
        return scalar;
    }
}
