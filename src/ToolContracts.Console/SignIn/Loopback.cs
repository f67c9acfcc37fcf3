using System.Net;
using Microsoft.AspNetCore.Http;

namespace ToolContracts.Console.SignIn;

/// <summary>Whether a request is of this machine: by its address, by the name that it calls this machine, and by no proxy.</summary>
internal static class Loopback
{
    // What a proxy adds: then it is not known that the browser is on this machine.
    private static readonly string[] Forwarding = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP"];

    // The name too: a page of somebody else's, whose name was made to point to this machine, sends its own.
    public static bool IsFromHere(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && IsName(context.Request.Host.Host) && !Forwarding.Any(context.Request.Headers.ContainsKey);

    // "http://+:80" and "http://*:80" are no addresses, and every one.
    public static bool IsAddress(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && IsName(uri.Host);

    private static bool IsName(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
