using Microsoft.AspNetCore.Http;
using ModelContextProtocol;
using ModelContextProtocol.Authentication;
using ToolContracts.Identity;

namespace ToolContracts.Mcp.Http;

/// <summary>Tells a client where to get a token (RFC 9728).</summary>
/// <param name="tokens">Takes the host's tokens.</param>
/// <param name="options">What the host says of itself.</param>
internal sealed class ResourceMetadata(ITokenCallers tokens, McpHttpOptions options)
{
    private const string WellKnown = "/.well-known/oauth-protected-resource";

    /// <summary>The path at which the metadata of an endpoint is found.</summary>
    public static string PathOf(string endpoint) => WellKnown + (endpoint == "/" ? "" : endpoint);

    /// <summary>Answers with the metadata of an endpoint.</summary>
    public Task WriteAsync(HttpContext context, string endpoint)
    {
        context.Response.Headers.CacheControl = "no-cache";
        return context.Response.WriteAsJsonAsync(
            new ProtectedResourceMetadata { Resource = ResourceOf(context.Request, endpoint), AuthorizationServers = { tokens.Issuer }, BearerMethodsSupported = { "header" } },
            McpJsonUtilities.DefaultOptions,
            contentType: null,
            context.RequestAborted);
    }

    /// <summary>What a client without a good token is told.</summary>
    /// <param name="context">The request.</param>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="hasToken">Whether there was a token.</param>
    public static void Challenge(HttpContext context, string endpoint, bool hasToken)
    {
        var request = context.Request;
        var address = $"{request.Scheme}://{request.Host}{request.PathBase}{PathOf(endpoint)}";
        context.Response.Headers.WWWAuthenticate = $"Bearer {(hasToken ? "error=\"invalid_token\", " : "")}resource_metadata=\"{address}\"";
    }

    private string ResourceOf(HttpRequest request, string endpoint) =>
        options.Resource
        ?? (Uri.TryCreate(tokens.Audience, UriKind.Absolute, out _) ? tokens.Audience : $"{request.Scheme}://{request.Host}{request.PathBase}{endpoint}");
}
