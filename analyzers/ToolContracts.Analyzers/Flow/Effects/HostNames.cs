using System.Globalization;

namespace ToolContracts.Analyzers.Flow.Effects;

/// <summary>Hosts as URLs and [Egress] write them.</summary>
internal static class HostNames
{
    private const string SchemeEnd = "://";

    /// <summary>
    /// The host of a URL whose beginning is known, with its port where that is not the scheme's; null where the text is no absolute URL or
    /// its host is not known to its end.
    /// </summary>
    public static string? OfUrl(string text, bool isWhole)
    {
        var start = text.IndexOf(SchemeEnd, StringComparison.Ordinal);
        if (start <= 0)
        {
            return null;
        }

        var scheme = text.Substring(0, start).ToLowerInvariant();
        var rest = text.Substring(start + SchemeEnd.Length);
        var end = rest.IndexOfAny(['/', '?', '#', '\\']);
        if (end < 0 && !isWhole)
        {
            return null;
        }

        var authority = end < 0 ? rest : rest.Substring(0, end);
        authority = authority.Substring(authority.LastIndexOf('@') + 1).ToLowerInvariant();
        var port = DefaultPort(scheme);
        return port.Length > 0 && authority.EndsWith(":" + port, StringComparison.Ordinal) ? authority.Substring(0, authority.Length - port.Length - 1)
            : authority.Length == 0 ? null : authority;
    }

    /// <summary>Whether text is the beginning of an absolute URL.</summary>
    public static bool IsAbsolute(string text) => text.Contains(SchemeEnd);

    /// <summary>The port that a URL has where it names none; null where its scheme is not known.</summary>
    public static string? SchemePort(string url) =>
        DefaultPort(url.Substring(0, Math.Max(0, url.IndexOf(SchemeEnd, StringComparison.Ordinal))).ToLowerInvariant()) is { Length: > 0 } port ? port : null;

    /// <summary>
    /// Whether a host of [Egress] lets another through. A URL's port is the scheme's where the host does not name one; elsewhere a name lets
    /// any port through. A running host judges URLs by the same table of cases.
    /// </summary>
    public static bool Lets(string named, ReachedHost reached)
    {
        if (reached.Name is not { } name)
        {
            return false;
        }

        var (pattern, namedPort) = Split(named);
        var (host, port) = Split(name);
        var isPort = reached.IsUrl ? (namedPort is null ? port is null : namedPort == (port ?? reached.SchemePort)) : namedPort is null || port is null || namedPort == port;
        if (!isPort)
        {
            return false;
        }

        // An address has no names below it, though its text may end like one.
        var (canonical, isAddress) = Canonical(host);
        return pattern.StartsWith("*.", StringComparison.Ordinal)
            ? !isAddress && Canonical(pattern.Substring(2)) is { IsAddress: false, Name: var parent } && canonical.Length > parent.Length + 1 && canonical.EndsWith("." + parent, StringComparison.Ordinal)
            : canonical == Canonical(pattern).Name;
    }

    private static (string Host, string? Port) Split(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon > 0 && !text.EndsWith("]", StringComparison.Ordinal) && int.TryParse(text.Substring(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? (text.Substring(0, colon), text.Substring(colon + 1)) : (text, null);
    }

    /// <summary>A host as URLs have it: lower case, international names in their ASCII form, addresses in their usual form, no final dot.</summary>
    private static (string Name, bool IsAddress) Canonical(string host) =>
        host.Length > 0 && (host[0] == '[' || host.IndexOf(':') < 0) && Uri.TryCreate("http://" + host + "/", UriKind.Absolute, out var uri)
            && uri.HostNameType is not (UriHostNameType.Basic or UriHostNameType.Unknown) && uri.PathAndQuery == "/" && uri.UserInfo.Length == 0
            ? (uri.IdnHost.TrimEnd('.').ToLowerInvariant(), uri.HostNameType != UriHostNameType.Dns)
            : (host.TrimEnd('.').ToLowerInvariant(), false);

    private static string DefaultPort(string scheme) => scheme switch
    {
        "https" or "wss" => "443",
        "http" or "ws" => "80",
        _ => "",
    };
}
