using System.Globalization;

namespace ToolContracts.Shared.Shapes.Constraining;

/// <summary>Parses one pattern and writes it in both dialects.</summary>
internal sealed class PatternParser(string pattern)
{
    private const int MaxDepth = 64;

    private readonly PatternText _text = new(pattern);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public string Ecma => _text.Ecma.ToString();

    public string DotNet => _text.DotNet.ToString();

    public bool TryParse([System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out string? problem)
    {
        Alternatives(0);
        if (_text.Problem is null && !_text.AtEnd)
        {
            _text.Fail("has a ')' without a '(' before it");
        }

        problem = _text.Problem;
        return _text.Problem is null;
    }

    private void Alternatives(int depth)
    {
        if (depth > MaxDepth)
        {
            _text.Fail("is nested too deeply");
        }

        while (_text.Problem is null && !_text.AtEnd && _text.Current != ')')
        {
            if (_text.Take("|"))
            {
                _text.Both("|");
            }
            else if (Term(depth) && _text.Problem is null)
            {
                Quantifier();
            }
        }
    }

    /// <summary>Reads one term; true where a quantifier may follow it.</summary>
    private bool Term(int depth)
    {
        var c = _text.Current;
        switch (c)
        {
            case '^':
                _text.At++;
                _text.Ecma.Append('^');
                _text.DotNet.Append("\\A");
                return false;
            case '$':
                _text.At++;
                _text.Ecma.Append('$');
                _text.DotNet.Append("\\z");
                return false;
            case '(':
                return Group(depth);
            case '[':
                PatternClass.Read(_text);
                return true;
            case '.':
                _text.At++;
                _text.Ecma.Append('.');
                _text.DotNet.Append(CodePointSet.LineEnd.Complement().ForDotNet());
                return true;
            case '\\':
                return Escape();
            case '*' or '+' or '?':
                _text.Fail($"has the quantifier '{c}' with nothing to repeat");
                return false;
            case '{' or '}' or ']':
                _text.Fail($"has a bare '{c}'; write '\\{c}'");
                return false;
            default:
                Literal(_text.Scalar(), null);
                return true;
        }
    }

    /// <summary>Writes a character: as it is written, or escaped where it is syntax.</summary>
    private void Literal(int scalar, string? written)
    {
        if (scalar is >= 0xD800 and <= 0xDFFF)
        {
            _text.Fail("names half of a surrogate pair");
            return;
        }

        _text.Ecma.Append(written ?? char.ConvertFromUtf32(scalar));
        _text.DotNet.Append(new CodePointSet().Add(scalar, scalar).ForDotNet());
    }

    private bool Group(int depth)
    {
        string[] plain = ["(?:", "(?=", "(?!", "(?<=", "(?<!"];
        var head = plain.FirstOrDefault(_text.Take);
        if (head is null && _text.Take("(?<"))
        {
            var end = _text.Pattern.IndexOf('>', _text.At);
            var name = end < 0 ? "" : _text.Pattern.Substring(_text.At, end - _text.At);
            if (name.Length == 0 || char.IsDigit(name[0]) || !name.All(static c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_')
                || !_names.Add(name))
            {
                _text.Fail("has a group whose name is not one in both .NET and ECMA, or stands twice");
                return false;
            }

            _text.At = end + 1;
            head = $"(?<{name}>";
        }

        if (head is null && _text.Take("(?"))
        {
            _text.Fail("uses a group that only .NET has, such as (?i), (?>…) or (?#…)");
            return false;
        }

        if (head is null)
        {
            _text.Take("(");
            head = "(";
        }

        _text.Both(head);
        Alternatives(depth + 1);
        if (_text.Problem is null && !_text.Take(")"))
        {
            _text.Fail("has a '(' that is not closed");
        }

        _text.Both(")");
        return head is not ("(?=" or "(?!" or "(?<=" or "(?<!");
    }

    private void Quantifier()
    {
        if (_text.AtEnd)
        {
            return;
        }

        if (_text.Current is '*' or '+' or '?')
        {
            _text.Both(_text.Current.ToString());
            _text.At++;
        }
        else if (_text.Current == '{')
        {
            var end = _text.Pattern.IndexOf('}', _text.At);
            var parts = end < 0 ? [] : _text.Pattern.Substring(_text.At + 1, end - _text.At - 1).Split(',');
            if (parts.Length is 0 or > 2 || !Count(parts[0], out var least) || (parts.Length == 2 && parts[1].Length > 0 && (!Count(parts[1], out var most) || most < least)))
            {
                _text.Fail("has a '{' that begins no quantifier; write '\\{'");
                return;
            }

            _text.Both(_text.Pattern.Substring(_text.At, end - _text.At + 1));
            _text.At = end + 1;
        }
        else
        {
            return;
        }

        if (_text.Take("?"))
        {
            _text.Both("?");
        }

        static bool Count(string digits, out int count) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out count);
    }

    /// <summary>Reads an escape outside of a class; true where a quantifier may follow it.</summary>
    private bool Escape()
    {
        const string Word = "[0-9A-Z_a-z]";
        if (_text.Take("\\b"))
        {
            _text.Ecma.Append("\\b");
            _text.DotNet.Append($"(?:(?<={Word})(?!{Word})|(?<!{Word})(?={Word}))");
            return false;
        }

        if (_text.Take("\\B"))
        {
            _text.Ecma.Append("\\B");
            _text.DotNet.Append($"(?:(?<={Word})(?={Word})|(?<!{Word})(?!{Word}))");
            return false;
        }

        var start = _text.At;
        if (PatternEscapes.Shorthand(_text) is { } set)
        {
            _text.EcmaFrom(start);
            _text.DotNet.Append(set.ForDotNet());
        }
        else if (PatternEscapes.Character(_text, isInClass: false, out var written) is { } scalar)
        {
            Literal(scalar, written);
        }

        return true;
    }
}
