using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ToolContracts.Mcp.Http;

/// <summary>Refuses a request before it reaches the SDK, in the form in which the SDK refuses.</summary>
internal static class HttpRefusal
{
    /// <summary>Writes the refusal.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The status code.</param>
    /// <param name="message">What is wrong and what to do. It holds nothing of the request.</param>
    public static Task WriteAsync(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(
            $$$"""{"jsonrpc":"2.0","id":null,"error":{"code":-32000,"message":"{{{JsonEncodedText.Encode(message)}}}"}}""", context.RequestAborted);
    }
}
