namespace ToolContracts.CompilerServices;

/// <content>Dates, times and durations.</content>
internal static partial class TextFormats
{
    private const int DateLength = 10;

    /// <summary><c>yyyy-MM-dd</c>.</summary>
    public static bool TryParseDateOnly(ReadOnlySpan<byte> text, out DateOnly value)
    {
        value = default;
        if (text.Length != DateLength || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        var (year, month, day) = (Digits(text[..4]), Digits(text.Slice(5, 2)), Digits(text.Slice(8, 2)));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        value = new DateOnly(year, month, day);
        return true;
    }

    /// <summary><c>HH:mm:ss</c> with up to seven digits of a second.</summary>
    public static bool TryParseTimeOnly(ReadOnlySpan<byte> text, out TimeOnly value)
    {
        var isTime = TryParseTime(text, out var ticks);
        value = new TimeOnly(ticks);
        return isTime;
    }

    /// <summary>A date, <c>T</c>, a time, and <c>Z</c> or nothing.</summary>
    public static bool TryParseDateTime(ReadOnlySpan<byte> text, out DateTime value)
    {
        var isUtc = text.EndsWith("Z"u8);
        var isDateTime = TryParseLocal(isUtc ? text[..^1] : text, out var ticks);
        value = new DateTime(ticks, isUtc ? DateTimeKind.Utc : DateTimeKind.Unspecified);
        return isDateTime;
    }

    /// <summary>A date, <c>T</c>, a time, and <c>Z</c> or an offset of at most 14 hours.</summary>
    public static bool TryParseDateTimeOffset(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (text.EndsWith("Z"u8))
        {
            var isUtc = TryParseLocal(text[..^1], out var utc);
            value = new DateTimeOffset(utc, TimeSpan.Zero);
            return isUtc;
        }

        if (text.Length < 6 || text[^3] != ':' || text[^6] is not ((byte)'+' or (byte)'-'))
        {
            return false;
        }

        var (hours, minutes) = (Digits(text[^5..^3]), Digits(text[^2..]));
        var offset = ((hours * 60) + minutes) * (text[^6] == '-' ? -1 : 1);
        if (hours < 0 || minutes is < 0 or > 59 || hours * 60 + minutes > 14 * 60 || !TryParseLocal(text[..^6], out var ticks))
        {
            return false;
        }

        var shift = offset * TimeSpan.TicksPerMinute;
        if (ticks - shift < DateTime.MinValue.Ticks || ticks - shift > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        value = new DateTimeOffset(ticks, TimeSpan.FromTicks(shift));
        return true;
    }

    /// <summary>.NET's constant form "c": <c>[-][d.]hh:mm:ss[.f…]</c>.</summary>
    public static bool TryParseTimeSpan(ReadOnlySpan<byte> text, out TimeSpan value)
    {
        value = default;
        var isNegative = text.StartsWith("-"u8);
        var rest = isNegative ? text[1..] : text;
        var days = 0;
        var point = rest.IndexOf((byte)'.');
        if (point >= 0 && point < rest.IndexOf((byte)':'))
        {
            days = Digits(rest[..point]);
            if (point > 8 || days < 0 || (rest[0] == '0' && point != 1))
            {
                return false;
            }

            rest = rest[(point + 1)..];
        }

        if (!TryParseTime(rest, out var ticks))
        {
            return false;
        }

        var total = ((Int128)days * TimeSpan.TicksPerDay) + ticks;
        total = isNegative ? -total : total;
        if (total < long.MinValue || total > long.MaxValue)
        {
            return false;
        }

        value = new TimeSpan((long)total);
        return true;
    }

    private static bool TryParseLocal(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.Length <= DateLength || text[DateLength] != 'T'
            || !TryParseDateOnly(text[..DateLength], out var date) || !TryParseTime(text[(DateLength + 1)..], out var time))
        {
            return false;
        }

        ticks = (date.DayNumber * TimeSpan.TicksPerDay) + time;
        return true;
    }

    private static bool TryParseTime(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.Length < 8 || text[2] != ':' || text[5] != ':')
        {
            return false;
        }

        var (hour, minute, second) = (Digits(text[..2]), Digits(text.Slice(3, 2)), Digits(text.Slice(6, 2)));
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59)
        {
            return false;
        }

        long fraction = 0;
        if (text.Length > 8)
        {
            if (text[8] != '.' || text.Length is 9 or > 16 || (fraction = Digits(text[9..])) < 0)
            {
                return false;
            }

            for (var length = text.Length; length < 16; length++)
            {
                fraction *= 10;
            }
        }

        ticks = (((hour * 60L) + minute) * 60 + second) * TimeSpan.TicksPerSecond + fraction;
        return true;
    }

    /// <summary>The number that up to nine digits spell; -1 where one is no digit, or there is none.</summary>
    private static int Digits(ReadOnlySpan<byte> text)
    {
        var value = text.IsEmpty ? -1 : 0;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9' || text.Length > 9)
            {
                return -1;
            }

            value = (value * 10) + (digit - '0');
        }

        return value;
    }
}
