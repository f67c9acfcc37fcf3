namespace ToolContracts;

/// <summary>An absolute http or https URL whose host a tool's <see cref="EgressAttribute"/> names.</summary>
/// <remarks>Refused are: other schemes, user information, and a host that is not named. Addresses are checked when a connection is made.</remarks>
public sealed record AllowedUri
{
    private AllowedUri(Uri uri) => Uri = uri;

    /// <summary>The URL.</summary>
    public Uri Uri { get; }

    /// <summary>Parses a text against the hosts that may be reached.</summary>
    /// <param name="hosts">Each a host name, <c>*.example.com</c> (any depth below it, not itself), or one of these with <c>:port</c>; what is none lets nothing through.</param>
    /// <param name="text">The text.</param>
    /// <param name="uri">The URL, or null where it is refused.</param>
    /// <returns>False where the text is refused.</returns>
    public static bool TryParse(IReadOnlyList<string> hosts, string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out AllowedUri? uri)
    {
        ArgumentNullException.ThrowIfNull(hosts);
        uri = null;
        if (text is null || text.Any(static c => char.IsControl(c) || char.IsWhiteSpace(c))
            || !Uri.TryCreate(text, UriKind.Absolute, out var parsed)
            || (parsed.Scheme != Uri.UriSchemeHttp && parsed.Scheme != Uri.UriSchemeHttps)
            || parsed.UserInfo.Length != 0 || parsed.Host.Length == 0
            || !hosts.Any(host => EgressHost.TryParse(host, out var named) && named.Lets(parsed)))
        {
            return false;
        }

        uri = new AllowedUri(parsed);
        return true;
    }

    /// <summary>The URL as text.</summary>
    /// <returns><see cref="Uri.AbsoluteUri"/>.</returns>
    public override string ToString() => Uri.AbsoluteUri;
}
