using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace ToolContracts.Shared.Json;

/// <summary>
/// Reads a JSON file (RFC 8259) with the position of each value, strictly: no comments, no trailing commas, no member twice, no lone
/// surrogates, at most 32 levels where a caller does not say more. The compiler hosts analyzers without System.Text.Json, so this is our own.
/// </summary>
internal sealed class JsonDocumentReader
{
    private const int DefaultDepth = 32;

    private static readonly ImmutableArray<string> MergeMarkers = ["<<<<<<<", ">>>>>>>", "|||||||"];

    private readonly string _text;
    private readonly int _maxDepth;
    private int _at;

    private JsonDocumentReader(string text, int maxDepth) => (_text, _maxDepth) = (text, maxDepth);

    /// <summary>The value of the file, or its first fault. An empty file has neither.</summary>
    public static (JsonValue? Value, JsonFault? Fault) Read(string text, int maxDepth = DefaultDepth)
    {
        if (MergeMarker(text) is { } marker)
        {
            return (null, new JsonFault(marker, "has merge markers. Settle the merge first"));
        }

        var reader = new JsonDocumentReader(text, maxDepth);
        try
        {
            // An editor's byte order mark is no part of the text.
            reader._at = text.StartsWith("\uFEFF", StringComparison.Ordinal) ? 1 : 0;
            reader.SkipSpace();
            if (reader._at == text.Length)
            {
                return (null, null);
            }

            var value = reader.ReadValue(0);
            reader.SkipSpace();
            return reader._at == text.Length ? (value, null) : throw reader.Fault("goes on after its value. Remove what follows");
        }
        catch (JsonFaultException fault)
        {
            return (null, fault.Fault);
        }
    }

    private static TextSpan? MergeMarker(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var line = text.Substring(start, end - start).TrimEnd('\r');
            if (line == "=======" || MergeMarkers.Any(marker => line == marker || line.StartsWith(marker + " ", StringComparison.Ordinal)))
            {
                return new TextSpan(start, line.Length);
            }

            start = end + 1;
        }

        return null;
    }

    private JsonValue ReadValue(int depth)
    {
        if (depth >= _maxDepth)
        {
            throw Fault($"is nested deeper than {IntegerText.Of(_maxDepth)} levels");
        }

        return Peek() switch
        {
            '{' => ReadObject(depth),
            '[' => ReadArray(depth),
            '"' => ReadString(),
            '-' or (>= '0' and <= '9') => ReadNumber(),
            't' => ReadLiteral("true", true),
            'f' => ReadLiteral("false", false),
            'n' => ReadLiteral("null", null),
            '/' => throw Fault("has a comment, which JSON does not. Remove it"),
            '\0' when _at >= _text.Length => throw Fault("ends too soon"),
            _ => throw Fault("has no value where one is expected"),
        };
    }

    private JsonObject ReadObject(int depth)
    {
        var start = _at++;
        var members = ImmutableArray.CreateBuilder<JsonMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        SkipSpace();
        if (Peek() == '}')
        {
            _at++;
            return new JsonObject(TextSpan.FromBounds(start, _at), []);
        }

        while (true)
        {
            SkipSpace();
            if (Peek() != '"')
            {
                throw Fault(Peek() == '/' ? "has a comment, which JSON does not. Remove it" : "has no member name where one is expected");
            }

            var name = ReadString();
            if (!names.Add(name.Text))
            {
                throw new JsonFaultException(new JsonFault(name.Span, $"has the member '{name.Text}' twice. Keep one"));
            }

            SkipSpace();
            Expect(':');
            SkipSpace();
            members.Add(new JsonMember(name.Text, name.Span, ReadValue(depth + 1)));
            SkipSpace();
            if (Peek() == '}')
            {
                _at++;
                return new JsonObject(TextSpan.FromBounds(start, _at), members.ToImmutable());
            }

            Expect(',');
        }
    }

    private JsonArray ReadArray(int depth)
    {
        var start = _at++;
        var items = ImmutableArray.CreateBuilder<JsonValue>();
        SkipSpace();
        if (Peek() == ']')
        {
            _at++;
            return new JsonArray(TextSpan.FromBounds(start, _at), []);
        }

        while (true)
        {
            SkipSpace();
            items.Add(ReadValue(depth + 1));
            SkipSpace();
            if (Peek() == ']')
            {
                _at++;
                return new JsonArray(TextSpan.FromBounds(start, _at), items.ToImmutable());
            }

            Expect(',');
        }
    }

    private JsonString ReadString()
    {
        var start = _at++;
        var value = new StringBuilder();
        while (true)
        {
            if (_at >= _text.Length || _text[_at] < ' ')
            {
                throw Fault("has a text that is not closed on its line");
            }

            var c = _text[_at];
            if (c == '"')
            {
                _at++;
                break;
            }

            value.Append(c == '\\' ? ReadEscape() : c);
            _at++;
        }

        var span = TextSpan.FromBounds(start, _at);
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(value[i]))
            {
                throw new JsonFaultException(new JsonFault(span, "has half of a surrogate pair in a text"));
            }
        }

        return new JsonString(span, value.ToString());
    }

    /// <summary>Reads an escape and stays on its last character.</summary>
    private char ReadEscape()
    {
        _at++;
        switch (Peek())
        {
            case '"' or '\\' or '/':
                return _text[_at];
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when _at + 4 < _text.Length
                && _text.Substring(_at + 1, 4) is var digits && digits.All(static digit => "0123456789abcdefABCDEF".IndexOf(digit) >= 0):
                _at += 4;
                return (char)ushort.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            default:
                throw Fault("has an escape in a text that JSON does not have");
        }
    }

    private JsonNumber ReadNumber()
    {
        var start = _at;
        _at += Peek() == '-' ? 1 : 0;
        if (Peek() == '0')
        {
            _at++;
        }
        else
        {
            Digits();
        }

        if (Peek() == '.')
        {
            _at++;
            Digits();
        }

        if (Peek() is 'e' or 'E')
        {
            _at++;
            _at += Peek() is '+' or '-' ? 1 : 0;
            Digits();
        }

        // 01 and 1x are no numbers.
        if (char.IsLetterOrDigit(Peek()))
        {
            throw Fault("has a number that JSON does not have");
        }

        return new JsonNumber(TextSpan.FromBounds(start, _at), _text.Substring(start, _at - start));

        void Digits()
        {
            if (Peek() is not (>= '0' and <= '9'))
            {
                throw Fault("has a number that JSON does not have");
            }

            while (Peek() is >= '0' and <= '9')
            {
                _at++;
            }
        }
    }

    private JsonLiteral ReadLiteral(string word, bool? value)
    {
        if (string.CompareOrdinal(_text, _at, word, 0, word.Length) != 0)
        {
            throw Fault("has no value where one is expected");
        }

        var start = _at;
        _at += word.Length;
        return new JsonLiteral(TextSpan.FromBounds(start, _at), value);
    }

    private void SkipSpace()
    {
        while (Peek() is ' ' or '\t' or '\n' or '\r')
        {
            _at++;
        }
    }

    private char Peek() => _at < _text.Length ? _text[_at] : '\0';

    private void Expect(char c)
    {
        if (Peek() != c)
        {
            throw Fault(Peek() == '/' ? "has a comment, which JSON does not. Remove it" : $"has no '{c}' where one is expected");
        }

        _at++;
    }

    private JsonFaultException Fault(string problem) =>
        new(new JsonFault(new TextSpan(Math.Min(_at, _text.Length), _at < _text.Length ? 1 : 0), problem));
}
