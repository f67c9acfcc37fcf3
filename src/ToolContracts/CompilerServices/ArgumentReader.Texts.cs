using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace ToolContracts.CompilerServices;

/// <content>Texts, and values whose JSON is a text of a fixed form. Forms are those of the pattern in the schema.</content>
public ref partial struct ArgumentReader
{
    /// <summary>Reads a <see cref="bool"/>.</summary>
    /// <param name="value">The value; false on a fault.</param>
    /// <returns>False on a fault.</returns>
    public bool TryReadBoolean(out bool value)
    {
        value = _json.TokenType == JsonTokenType.True;
        return value || _json.TokenType == JsonTokenType.False || Mistyped("true or false");
    }

    /// <summary>Reads a <see cref="string"/>.</summary>
    /// <param name="value">The text; null on a fault.</param>
    /// <returns>False on a fault.</returns>
    public bool TryReadString([NotNullWhen(true)] out string? value)
    {
        if (_json.TokenType == JsonTokenType.String && !_json.ValueIsEscaped)
        {
            value = Encoding.UTF8.GetString(_json.ValueSpan);
            return true;
        }

        if (TryReadText("a text", out var text))
        {
            value = Encoding.UTF8.GetString(text);
            return true;
        }

        value = null;
        return false;
    }

    /// <summary>Reads the text here as UTF-8, unescaped.</summary>
    /// <param name="expected">What is expected, in words.</param>
    /// <param name="text">The text; valid until the next value is read.</param>
    /// <returns>False on a fault.</returns>
    public bool TryReadText(string expected, out ReadOnlySpan<byte> text)
    {
        text = default;
        if (_json.TokenType != JsonTokenType.String)
        {
            return Mistyped(expected);
        }

        if (!_json.ValueIsEscaped)
        {
            text = _json.ValueSpan;
            return true;
        }

        if (TryUnescape(out text))
        {
            return true;
        }

        Fault(FaultCodes.Encoding, "a text without lone surrogates");
        return false;
    }

    /// <summary>Reads a <see cref="char"/>: one UTF-16 unit, no half of a pair.</summary>
    /// <param name="value">The character; zero on a fault.</param>
    /// <returns>False on a fault.</returns>
    public bool TryReadChar(out char value)
    {
        const string Expected = "a text of one character";
        value = default;
        return TryReadText(Expected, out var text) && (TextFormats.TryParseChar(text, out value) || Misformatted(Expected));
    }

    /// <summary>Reads a <see cref="Guid"/> of the form "D".</summary>
    /// <param name="value">The value; empty on a fault.</param>
    /// <returns>False on a fault.</returns>
    public bool TryReadGuid(out Guid value)
    {
        const string Expected = "a UUID: 8-4-4-4-12 hexadecimal digits";
        value = default;
        return TryReadText(Expected, out var text) && (TextFormats.TryParseGuid(text, out value) || Misformatted(Expected));
    }

    /// <summary>Reads a <see cref="DateTimeOffset"/>: RFC 3339 with an offset.</summary>
    /// <param name="value">The value; default on a fault.</param>
    /// <returns>False on a fault.</returns>
    public bool TryReadDateTimeOffset(out DateTimeOffset value)
    {
        const string Expected = "a date and time with an offset, such as 2026-01-31T12:30:00Z";
        value = default;
        return TryReadText(Expected, out var text) && (TextFormats.TryParseDateTimeOffset(text, out value) || Misformatted(Expected));
    }

    /// <summary>Reads a <see cref="DateTime"/>: with <c>Z</c> it is UTC, without of unspecified kind.</summary>
    /// <param name="value">The value; default on a fault.</param>
    /// <returns>False on a fault.</returns>
    public bool TryReadDateTime(out DateTime value)
    {
        const string Expected = "a date and time, such as 2026-01-31T12:30:00, with Z where it is UTC";
        value = default;
        return TryReadText(Expected, out var text) && (TextFormats.TryParseDateTime(text, out value) || Misformatted(Expected));
    }

    /// <summary>Reads a <see cref="DateOnly"/>.</summary>
    /// <param name="value">The value; default on a fault.</param>
    /// <returns>False on a fault.</returns>
    public bool TryReadDateOnly(out DateOnly value)
    {
        const string Expected = "a date, such as 2026-01-31";
        value = default;
        return TryReadText(Expected, out var text) && (TextFormats.TryParseDateOnly(text, out value) || Misformatted(Expected));
    }

    /// <summary>Reads a <see cref="TimeOnly"/>.</summary>
    /// <param name="value">The value; default on a fault.</param>
    /// <returns>False on a fault.</returns>
    public bool TryReadTimeOnly(out TimeOnly value)
    {
        const string Expected = "a time of day, such as 12:30:00";
        value = default;
        return TryReadText(Expected, out var text) && (TextFormats.TryParseTimeOnly(text, out value) || Misformatted(Expected));
    }

    /// <summary>Reads a <see cref="TimeSpan"/> of the constant form "c".</summary>
    /// <param name="value">The value; zero on a fault.</param>
    /// <returns>False on a fault.</returns>
    public bool TryReadTimeSpan(out TimeSpan value)
    {
        const string Expected = "a duration of the form d.hh:mm:ss, such as 1.12:30:00 or 00:00:30";
        value = default;
        return TryReadText(Expected, out var text) && (TextFormats.TryParseTimeSpan(text, out value) || Misformatted(Expected));
    }

    /// <summary>Reads a <see cref="Version"/> of two to four numbers.</summary>
    /// <param name="value">The value; null on a fault.</param>
    /// <returns>False on a fault.</returns>
    public bool TryReadVersion([NotNullWhen(true)] out Version? value)
    {
        const string Expected = "a version of two to four numbers, such as 1.2.3";
        value = null;
        return TryReadText(Expected, out var text) && (TextFormats.TryParseVersion(text, out value) || Misformatted(Expected));
    }

    /// <summary>Reads bytes in base64.</summary>
    /// <param name="value">The bytes; null on a fault.</param>
    /// <returns>False on a fault.</returns>
    public bool TryReadBytes([NotNullWhen(true)] out byte[]? value)
    {
        const string Expected = "bytes in base64 with padding";
        value = null;
        return TryReadText(Expected, out var text) && (TextFormats.TryParseBytes(text, out value) || Misformatted(Expected));
    }

    /// <summary>Reads an absolute <see cref="Uri"/>.</summary>
    /// <param name="value">The value; null on a fault.</param>
    /// <returns>False on a fault.</returns>
    public bool TryReadUri([NotNullWhen(true)] out Uri? value)
    {
        const string Expected = "an absolute URI";
        value = null;
        return TryReadText(Expected, out var text) && (TextFormats.TryParseUri(text, out value) || Misformatted(Expected));
    }

    /// <summary>Reads an <see cref="AllowedUri"/> of one of <see cref="BindContext.Hosts"/>.</summary>
    /// <param name="value">The value; null on a fault.</param>
    /// <returns>False on a fault.</returns>
    public bool TryReadAllowedUri([NotNullWhen(true)] out AllowedUri? value)
    {
        const string Expected = "an absolute http or https URL of a host that the tool may reach";
        value = null;
        return TryReadText(Expected, out var text)
            && ((TextFormats.IsWebUri(text) && AllowedUri.TryParse(_context.Hosts, Encoding.UTF8.GetString(text), out value)) || Misformatted(Expected));
    }

    /// <summary>Reads a <see cref="RootedPath"/> below <see cref="BindContext.Root"/>.</summary>
    /// <param name="value">The value; default on a fault, and where no root is named.</param>
    /// <returns>False on a fault.</returns>
    public bool TryReadRootedPath(out RootedPath value)
    {
        const string Expected = "a relative path below the root, with / between segments";
        value = default;
        return TryReadText(Expected, out var text)
            && ((_context.Root is { } root && TextFormats.IsRelativePath(text) && RootedPath.TryParse(root, Encoding.UTF8.GetString(text), out value))
                || Misformatted(Expected));
    }

    private readonly bool Misformatted(string expected)
    {
        Fault(FaultCodes.Format, expected);
        return false;
    }
}
