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

    /// <summary>
    /// Whether a host of [Egress] lets another through. A URL's port is the scheme's where the host does not name one; elsewhere a name lets
    /// any port through.
    /// </summary>
    public static bool Lets(string named, ReachedHost reached)
    {
        if (reached.Name is not { } name)
        {
            return false;
        }

        var (pattern, namedPort) = Split(named);
        var (host, port) = Split(name);
        var isPort = namedPort is null ? !reached.IsUrl || port is null : (port is null && !reached.IsUrl) || namedPort == port || IsDefault(namedPort, port);
        return isPort && (pattern.StartsWith("*.", StringComparison.Ordinal)
            ? host.Length > pattern.Length - 1 && host.EndsWith(pattern.Substring(1), StringComparison.OrdinalIgnoreCase)
            : string.Equals(host, pattern, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsDefault(string namedPort, string? port) => port is null && namedPort is "80" or "443";

    private static (string Host, string? Port) Split(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon > 0 && !text.EndsWith("]", StringComparison.Ordinal) && int.TryParse(text.Substring(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? (text.Substring(0, colon), text.Substring(colon + 1)) : (text.TrimEnd('.'), null);
    }

    private static string DefaultPort(string scheme) => scheme switch
    {
        "https" or "wss" => "443",
        "http" or "ws" => "80",
        _ => "",
    };
}
