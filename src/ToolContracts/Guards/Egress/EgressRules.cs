using System.Net;
using System.Net.Http.Headers;
using ToolContracts.Contracts;

namespace ToolContracts.Guards.Egress;

/// <summary>What a tool's contract says of one request. The same at run time as TOOL5001 and TOOL5003 say of code.</summary>
/// <param name="contract">Contract of the tool.</param>
/// <param name="policy">Which addresses are out of bounds.</param>
internal sealed class EgressRules(ToolContract contract, AddressPolicy policy)
{
    private static readonly HttpMethod[] Reads = [HttpMethod.Get, HttpMethod.Head, HttpMethod.Options];

    // What servers take for the request's method in place of the one that is written.
    private static readonly string[] MethodOverrides = ["X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"];

    private readonly EgressHost[] _hosts = [.. contract.Egress.Select(static text => EgressHost.TryParse(text, out var host) ? host : null).OfType<EgressHost>()];

    /// <summary>Judges a request.</summary>
    /// <param name="request">The request, with an absolute URL.</param>
    /// <param name="mayChange">Whether it may do more than read.</param>
    /// <returns>Why it is refused; null where it is not.</returns>
    public EgressRefusal? Judge(HttpRequestMessage request, bool mayChange)
    {
        var uri = request.RequestUri!;
        var host = Show(uri);
        if (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
        {
            return new EgressRefusal(host, "its scheme is neither http nor https", "Send it over http or https.");
        }

        if (!_hosts.Any(named => named.Lets(uri)))
        {
            return new EgressRefusal(
                host,
                contract.Egress.Count == 0 ? "the tool names no host in [Egress]" : "[Egress] does not name the host",
                $"Add \"{host}\" to the tool's [Egress], if it has to go there.");
        }

        return JudgeAddress(uri, host) ?? JudgeWay(request, uri, host) ?? (mayChange ? null : JudgeRead(request, host));
    }

    /// <summary>Why a host is refused because of its address.</summary>
    public static EgressRefusal OfAddress(string host, AddressBlock block) => new(
        host,
        "its address is " + block.Kind,
        block.IsInternal ? $"Where this host is meant, the operator allows it: options.Egress.AllowPrivate(\"{host}\")." : "Nothing allows such an address.");

    /// <summary>Why a request is refused that carries a token which was issued for this host.</summary>
    public static EgressRefusal OfToken(Uri uri) => new(
        Show(uri),
        "it carries an access token that was issued for this host",
        "Such a token is not passed on: exchange it at its issuer for one of the other service (RFC 8693), and send that.");

    /// <summary>The host of a URL as [Egress] names it.</summary>
    public static string Show(Uri uri)
    {
        var name = EgressHost.NameOf(uri);
        var bracketed = uri.HostNameType == UriHostNameType.IPv6 ? $"[{name}]" : name;
        return uri.IsDefaultPort ? bracketed : $"{bracketed}:{uri.Port}";
    }

    // A connection is checked when it is made. But one through a proxy goes to the proxy.
    private EgressRefusal? JudgeAddress(Uri uri, string host) =>
        IPAddress.TryParse(EgressHost.NameOf(uri), out var address) && policy.Refuses(address, EgressHost.NameOf(uri), uri.Port) is { } block ? OfAddress(host, block) : null;

    // What would take a request out of the guard's sight.
    private static EgressRefusal? JudgeWay(HttpRequestMessage request, Uri uri, string host)
    {
        // A Host header chooses another site behind the same address, and the name that TLS asks for.
        if (request.Headers.Host is { } header && !IsHostOf(uri, header))
        {
            return new EgressRefusal(host, "its Host header names another host", "Leave the header to the client.");
        }

        // Sent as they are where they were added without validation: what stands behind one is a header or a request that nobody judged.
        if (HasLineBreak(request.Headers) || (request.Content is { } content && HasLineBreak(content.Headers)))
        {
            return new EgressRefusal(host, "a header has a line break", "Take line breaks out of what goes into headers.");
        }

        if (request.Method == HttpMethod.Connect || request.Headers.Upgrade.Count > 0)
        {
            return new EgressRefusal(host, "it would open a tunnel", "A tunnel cannot be checked: ask by plain requests.");
        }

        // QUIC connects by itself.
        return request is { Version.Major: >= 3, VersionPolicy: not HttpVersionPolicy.RequestVersionOrLower }
            ? new EgressRefusal(host, "it insists on HTTP/3", "Let the version be lower: connections of HTTP/3 cannot be checked.")
            : null;
    }

    private static EgressRefusal? JudgeRead(HttpRequestMessage request, string host) =>
        !Reads.Contains(request.Method) || MethodOverrides.Any(request.Headers.Contains)
            ? new EgressRefusal(
                host, "it is more than GET, HEAD or OPTIONS, and the tool only reads here",
                "State the tool's [SideEffect], or read only; a Preview only reads, whatever its tool does.")
            : null;

    private static bool HasLineBreak(HttpHeaders headers) =>
        headers.NonValidated.Any(static header => header.Value.Any(static value => value.AsSpan().ContainsAny('\r', '\n', '\0')));

    private static bool IsHostOf(Uri uri, string header) =>
        Uri.TryCreate($"{uri.Scheme}://{header}/", UriKind.Absolute, out var named)
        && named.UserInfo.Length == 0 && named.Port == uri.Port && EgressHost.NameOf(named) == EgressHost.NameOf(uri);
}
