using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ToolContracts.Identity;

namespace ToolContracts.Mcp.Http;

/// <summary>Says who makes a request over HTTP: by its bearer token, or, in development and from this machine only, without one.</summary>
internal sealed class HttpCallers(IServiceProvider services, IHostEnvironment environment, McpToolOptions options)
{
    private const string Scheme = "Bearer ";

    // What a proxy adds: then it is not known that the client is on this machine.
    private static readonly string[] Forwarding = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP"];

    /// <summary>Takes the host's tokens; null where the host takes none.</summary>
    public ITokenCallers? Tokens { get; } = services.GetService<ITokenCallers>();

    /// <summary>Who calls without a token; null where nobody does.</summary>
    public Caller? DevelopmentCaller => Tokens is null && environment.IsDevelopment() ? options.Http.DevelopmentCaller : null;

    /// <summary>Looks at a request.</summary>
    /// <returns>The caller, or why there is none.</returns>
    public async ValueTask<TokenResult> AuthenticateAsync(HttpContext context)
    {
        var headers = context.Request.Headers.Authorization;
        if (Tokens is null)
        {
            return headers.Count == 0 && DevelopmentCaller is { } developer && IsOnThisMachine(context)
                ? new TokenResult.Accepted(developer, [], DateTimeOffset.MaxValue)
                : new TokenResult.Refused(headers.Count == 0 ? TokenCodes.Missing : TokenCodes.Key, "This host takes no tokens.");
        }

        if (headers.Count > 1)
        {
            return new TokenResult.Refused(TokenCodes.Malformed, "There are two Authorization headers.");
        }

        var token = headers.ToString();
        return token.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? await Tokens.AuthenticateAsync(token[Scheme.Length..].Trim(), context.RequestAborted).ConfigureAwait(false)
            : new TokenResult.Refused(TokenCodes.Missing, "There is no bearer token.");
    }

    private static bool IsOnThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !Forwarding.Any(context.Request.Headers.ContainsKey);
}
