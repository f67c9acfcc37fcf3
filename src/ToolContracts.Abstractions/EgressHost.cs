using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ToolContracts;

/// <summary>One host of <see cref="EgressAttribute"/>. The rules of a build judge by the same table of cases.</summary>
/// <param name="Name">The host as a URL's <see cref="Uri.IdnHost"/> has it: lower case, international names in their ASCII form, no final dot.</param>
/// <param name="IsWildcard">Whether any name below <paramref name="Name"/> is meant, and not <paramref name="Name"/> itself.</param>
/// <param name="Port">The port; null: the one of the URL's scheme.</param>
internal sealed record EgressHost(string Name, bool IsWildcard, int? Port)
{
    private const string Below = "*.";

    /// <summary>Reads a name, <c>*.example.com</c>, an address, or one of these with <c>:port</c>; an IPv6 address stands in brackets.</summary>
    /// <param name="text">The text.</param>
    /// <param name="host">The host, or null where the text is none.</param>
    /// <returns>False where the text is no host: a URL, a path, a port alone.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out EgressHost? host)
    {
        host = null;
        if (string.IsNullOrEmpty(text) || !TrySplit(text, out var name, out var port))
        {
            return false;
        }

        var isWildcard = name.StartsWith(Below, StringComparison.Ordinal);
        if (!TryParseName(isWildcard ? name[Below.Length..] : name, out var uri) || (isWildcard && IsAddress(uri)))
        {
            return false;
        }

        host = new EgressHost(NameOf(uri), isWildcard, port);
        return true;
    }

    /// <summary>The host of a URL, comparable to <see cref="Name"/>.</summary>
    public static string NameOf(Uri uri) => uri.IdnHost.TrimEnd('.').ToLowerInvariant();

    /// <summary>Whether a URL goes to this host.</summary>
    /// <param name="uri">An absolute URL.</param>
    public bool Lets(Uri uri)
    {
        if (Port is { } port ? uri.Port != port : !uri.IsDefaultPort)
        {
            return false;
        }

        // An address has no names below it, though its text may end like one.
        var name = NameOf(uri);
        return IsWildcard ? !IsAddress(uri) && name.Length > Name.Length + 1 && name.EndsWith("." + Name, StringComparison.Ordinal) : name == Name;
    }

    private static bool TrySplit(string text, out string name, out int? port)
    {
        (name, port) = (text, null);
        var colon = text.LastIndexOf(':');
        if (colon < 0 || text.EndsWith(']'))
        {
            return true;
        }

        if (!int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 65_535)
        {
            return false;
        }

        (name, port) = (text[..colon], number);
        return true;
    }

    private static bool TryParseName(string name, [NotNullWhen(true)] out Uri? uri)
    {
        uri = null;
        return name.Length > 0
            && !name.Any(static c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '/' or '\\' or '?' or '#' or '@' or '%' or '*')
            && (name[0] == '[' || !name.Contains(':', StringComparison.Ordinal))
            && Uri.TryCreate("http://" + name + "/", UriKind.Absolute, out uri)
            && uri.HostNameType is UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6
            && uri.IsDefaultPort;
    }

    private static bool IsAddress(Uri uri) => uri.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6;
}
