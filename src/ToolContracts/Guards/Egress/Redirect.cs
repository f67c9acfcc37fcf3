using System.Net;

namespace ToolContracts.Guards.Egress;

/// <summary>Where a response sends the one who asked, where a client goes there by itself: a GET or HEAD without a body. Any other redirect is the tool's to answer.</summary>
/// <param name="To">The next URL.</param>
/// <param name="IsDowngrade">Whether it leads from https to http.</param>
/// <param name="LeavesOrigin">Whether scheme, host or port is another.</param>
internal sealed record Redirect(Uri To, bool IsDowngrade, bool LeavesOrigin)
{
    // What a request says of itself. Anything else may be a credential, whatever its name is.
    private static readonly string[] Harmless = ["Accept", "Accept-Charset", "Accept-Encoding", "Accept-Language", "Range", "User-Agent"];

    /// <summary>The redirect of a response; null where it is none that is followed.</summary>
    public static Redirect? Of(HttpRequestMessage request, HttpResponseMessage response)
    {
        var isRedirect = response.StatusCode
            is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
        if (!isRedirect || response.Headers.Location is not { } location || request.Content is not null
            || (request.Method != HttpMethod.Get && request.Method != HttpMethod.Head))
        {
            return null;
        }

        var from = request.RequestUri!;
        var to = location.IsAbsoluteUri ? location : new Uri(from, location);
        return new Redirect(
            to,
            IsDowngrade: from.Scheme == Uri.UriSchemeHttps && to.Scheme == Uri.UriSchemeHttp,
            LeavesOrigin: to.Scheme != from.Scheme || to.Port != from.Port || EgressHost.NameOf(to) != EgressHost.NameOf(from));
    }

    /// <summary>Turns the request into the one of the next hop.</summary>
    public void Apply(HttpRequestMessage request)
    {
        request.RequestUri = To;
        request.Headers.Host = null;
        if (!LeavesOrigin)
        {
            return;
        }

        foreach (var name in request.Headers.Select(static header => header.Key).Except(Harmless, StringComparer.OrdinalIgnoreCase).ToList())
        {
            request.Headers.Remove(name);
        }
    }
}
