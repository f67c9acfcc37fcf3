using System.Text;
using System.Text.Json;

namespace ToolContracts.CompilerServices;

/// <content>Discriminators of closed hierarchies, which may stand anywhere in their object.</content>
public ref partial struct ArgumentReader
{
    /// <summary>Looks ahead for the discriminator of the object here.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="isNumber">Whether tags are whole numbers.</param>
    /// <param name="tag">The tag as UTF-8, a number in its shortest spelling; valid until the next value is read.</param>
    /// <param name="expected">The tags, in words.</param>
    /// <returns>False where there is no object, or none in it; the value is then skipped.</returns>
    public bool TryReadTag(string name, bool isNumber, string expected, out ReadOnlySpan<byte> tag)
    {
        tag = default;
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            return Mistyped("an object");
        }

        if (IsTooDeep())
        {
            return false;
        }

        var ahead = this;
        while (ahead._json.Read() && ahead._json.TokenType == JsonTokenType.PropertyName)
        {
            var found = ahead.NameIs(name);
            ahead._json.Read();
            if (!found)
            {
                ahead._json.Skip();
                continue;
            }

            if (ahead.IsTag(isNumber, out tag))
            {
                return true;
            }

            NestedFault(name, FaultCodes.Type, expected);
            _json.Skip();
            return false;
        }

        NestedFault(name, FaultCodes.Required, expected);
        _json.Skip();
        return false;
    }

    /// <summary>Reports a tag that no derived type has, and skips the object.</summary>
    /// <param name="name">Name of the discriminator.</param>
    /// <param name="expected">The tags, in words.</param>
    public void UnknownTag(string name, string expected)
    {
        NestedFault(name, FaultCodes.Enum, expected);
        _json.Skip();
    }

    /// <summary>Goes past the discriminator where a member's name is its, as it was read ahead.</summary>
    /// <param name="name">The member's name as it stands there.</param>
    /// <param name="tag">Name of the discriminator; null where the object has none.</param>
    /// <param name="seen">Whether it was there before.</param>
    /// <returns>False where the member is another.</returns>
    public bool SkipTag(scoped ReadOnlySpan<byte> name, string? tag, ref bool seen)
    {
        if (tag is null || !NameEquals(name, tag))
        {
            return false;
        }

        _current = new PathSegment(tag, 0);
        _json.Read();
        if (seen)
        {
            Repeated();
        }

        seen = true;
        return true;
    }

    private static bool NameEquals(scoped ReadOnlySpan<byte> name, string expected) =>
        Ascii.Equals(name, expected) || (!Ascii.IsValid(expected) && name.SequenceEqual(Encoding.UTF8.GetBytes(expected)));

    private readonly bool NameIs(string name) =>
        _json.ValueIsEscaped ? TryUnescape(out var text) && NameEquals(text, name) : NameEquals(_json.ValueSpan, name);

    private readonly bool IsTag(bool isNumber, out ReadOnlySpan<byte> tag)
    {
        tag = default;
        if (!isNumber)
        {
            if (_json.TokenType != JsonTokenType.String)
            {
                return false;
            }

            tag = _json.ValueSpan;
            return !_json.ValueIsEscaped || TryUnescape(out tag);
        }

        if (_json.TokenType != JsonTokenType.Number
            || JsonNumber.Parse(_json.ValueSpan).ToWhole(int.MinValue, int.MaxValue, out var number) != JsonNumber.Fit.Exact)
        {
            return false;
        }

        var buffer = _context.Scratch(16);
        ((int)number).TryFormat(buffer, out var length, default, System.Globalization.CultureInfo.InvariantCulture);
        tag = buffer.AsSpan(0, length);
        return true;
    }

    private readonly void NestedFault(string name, string code, string expected)
    {
        _context.Push(_current);
        _context.Add(new PathSegment(name, 0), _text, code, expected);
        _context.Pop();
    }
}
