using System.Globalization;

namespace ToolContracts.CompilerServices;

/// <summary>
/// The one text of a value: in results, in canonical arguments, in resources and keys. Values that are equal have the same text,
/// whatever the culture, and the binder reads each back as the same value.
/// </summary>
public static class ValueText
{
    /// <summary>The text of a truth value.</summary>
    /// <param name="value">The value.</param>
    /// <returns><c>true</c> or <c>false</c>.</returns>
    public static string Of(bool value) => value ? "true" : "false";

    /// <summary>The text of an integer.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Its digits.</returns>
    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The text of an integer.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Its digits.</returns>
    public static string Of(ulong value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The text of a number in ECMAScript's form.</summary>
    /// <param name="value">The value; finite.</param>
    /// <returns>Its text.</returns>
    public static string Of(double value)
    {
        Span<char> text = stackalloc char[EcmaNumber.MaxLength];
        return new string(text[..EcmaNumber.Format(value, text)]);
    }

    /// <summary>The text of a decimal, without exponent and without zeros at its end.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Its text.</returns>
    public static string Of(decimal value) => Normalize(value).ToString(CultureInfo.InvariantCulture);

    /// <summary>A character as text.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Its text.</returns>
    public static string Of(char value) => value.ToString();

    /// <summary>The text itself.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The value.</returns>
    public static string Of(string value) => value;

    /// <summary>The text of a UUID, in lower case.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Form "D".</returns>
    public static string Of(Guid value) => value.ToString("D");

    /// <summary>The text of a URI, as it was written.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Its original string.</returns>
    public static string Of(Uri value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.OriginalString;
    }

    /// <summary>The text of a URL, as it was written.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Its original string.</returns>
    public static string Of(AllowedUri value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Uri.OriginalString;
    }

    /// <summary>The text of a date and time; local time is turned into UTC, so that the text never depends on the machine's zone.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Its text, with <c>Z</c> where it is UTC.</returns>
    public static string Of(DateTime value) => value.Kind == DateTimeKind.Unspecified
        ? value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)
        : value.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>The text of a date and time with its offset.</summary>
    /// <param name="value">The value.</param>
    /// <returns>RFC 3339, with <c>Z</c> for the offset zero.</returns>
    public static string Of(DateTimeOffset value) => value.ToString(
        value.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    /// <summary>The text of a date.</summary>
    /// <param name="value">The value.</param>
    /// <returns><c>yyyy-MM-dd</c>.</returns>
    public static string Of(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The text of a time of day.</summary>
    /// <param name="value">The value.</param>
    /// <returns><c>HH:mm:ss</c>, with the digits of a second that are there.</returns>
    public static string Of(TimeOnly value) => value.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    /// <summary>The text of a duration.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The constant form "c".</returns>
    public static string Of(TimeSpan value) => value.ToString("c", CultureInfo.InvariantCulture);

    /// <summary>The text of a version.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Its numbers.</returns>
    public static string Of(Version value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.ToString();
    }

    /// <summary>The text of bytes.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Base64 with padding.</returns>
    public static string Of(byte[] value) => Convert.ToBase64String(value);

    /// <summary>The text of a path: relative to its root, so that it says nothing of the machine.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Segments with <c>/</c> between; <c>.</c> for the root itself.</returns>
    public static string Of(RootedPath value) =>
        Path.GetRelativePath(value.Root, value.FullPath).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The same number with the least scale.</summary>
    internal static decimal Normalize(decimal value)
    {
        // Dividing by 1 with the greatest scale keeps the value and drops the zeros at its end.
        var least = value / 1.0000000000000000000000000000m;
        return least == 0 ? 0 : least;
    }
}
