namespace ToolContracts.Shared.Shapes;

/// <summary>
/// The patterns that stand in a schema beside a format. Each means the same in ECMA-262 with the <c>u</c> flag and in .NET, and the
/// binder holds each without a regular expression: a text binds where it matches the pattern and the type's own parser takes it.
/// </summary>
internal static class FormatPatterns
{
    private const string Date = "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])";

    private const string Time = "(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,7})?";

    private const string UriCharacters = "(?:[A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*";

    private const string UriEnd = UriCharacters + "(?:#" + UriCharacters + ")?$";

    // Brackets stand about an IPv6 address and nowhere else.
    private const string IPv6 = "\\[[0-9A-Fa-f:.]+\\]";

    /// <summary>8-4-4-4-12 hexadecimal digits.</summary>
    public const string Guid = "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$";

    /// <summary>An absolute URI of RFC 3986; its format says the order of its parts.</summary>
    public const string Uri = "^[A-Za-z][A-Za-z0-9+.-]*:(?://" + IPv6 + ")?" + UriEnd;

    /// <summary>An absolute http or https URI.</summary>
    public const string AllowedUri = "^[Hh][Tt][Tt][Pp][Ss]?://(?:" + IPv6 + ")?" + UriEnd;

    /// <summary>[Url]: an absolute http, https or ftp URI.</summary>
    public const string Url = "^(?:[Hh][Tt][Tt][Pp][Ss]?|[Ff][Tt][Pp])://(?:" + IPv6 + ")?" + UriEnd;

    /// <summary>[EmailAddress]: the form that HTML gives <c>input type=email</c>, with dots where RFC 5321 has them: between atoms.</summary>
    public const string Email = "^" + EmailAtom + "(?:\\." + EmailAtom + ")*@" + EmailLabel + "(?:\\." + EmailLabel + ")*$";

    /// <summary>RFC 3339 with an offset; up to 7 digits of a second, offsets up to 14 hours, as .NET holds them.</summary>
    public const string DateTimeOffset = "^" + Date + "T" + Time + "(?:Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00))$";

    /// <summary>As <see cref="DateTimeOffset"/>, with <c>Z</c> (UTC) or nothing (unspecified) in place of an offset.</summary>
    public const string DateTime = "^" + Date + "T" + Time + "Z?$";

    public const string DateOnly = "^" + Date + "$";

    public const string TimeOnly = "^" + Time + "$";

    /// <summary>.NET's constant form "c".</summary>
    public const string TimeSpan = "^-?(?:(?:0|[1-9][0-9]{0,7})\\.)?" + Time + "$";

    /// <summary>Two to four numbers.</summary>
    public const string Version = "^(?:0|[1-9][0-9]{0,9})(?:\\.(?:0|[1-9][0-9]{0,9})){1,3}$";

    /// <summary>Base64 with padding, without white space, unused bits zero.</summary>
    public const string Bytes = "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$";

    /// <summary>One UTF-16 unit, so no half of a pair.</summary>
    public const string Char = "^[\\u0000-\\uD7FF\\uE000-\\uFFFF]$";

    /// <summary>Relative, with <c>/</c> between segments; no colon, backslash or control character.</summary>
    public const string RootedPath = "^[^/\\\\:\\u0000-\\u001F\\u007F-\\u009F][^\\\\:\\u0000-\\u001F\\u007F-\\u009F]*$";

    /// <summary>A name that is an integer's only spelling; keys of dictionaries.</summary>
    public const string IntegerKey = "^(?:0|-?[1-9][0-9]*)$";

    private const string EmailAtom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";

    private const string EmailLabel = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    /// <summary>The pattern of a kind; null where its JSON type says all.</summary>
    public static string? Of(ScalarKind kind) => kind switch
    {
        ScalarKind.Guid => Guid,
        ScalarKind.Uri => Uri,
        ScalarKind.AllowedUri => AllowedUri,
        ScalarKind.DateTimeOffset => DateTimeOffset,
        ScalarKind.DateTime => DateTime,
        ScalarKind.DateOnly => DateOnly,
        ScalarKind.TimeOnly => TimeOnly,
        ScalarKind.TimeSpan => TimeSpan,
        ScalarKind.Version => Version,
        ScalarKind.Bytes => Bytes,
        ScalarKind.Char => Char,
        ScalarKind.RootedPath => RootedPath,
        _ => null,
    };
}
