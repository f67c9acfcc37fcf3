using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace ToolContracts.Mcp.Calling;

/// <summary>
/// Takes the arguments of a <c>tools/call</c> out of the message before the SDK reads it, so that the generated binder sees them as they came:
/// members that come twice, numbers digit by digit, and what is no object at all. The SDK would make a dictionary of them.
/// </summary>
internal static class RawArguments
{
    private const string Key = "ToolContracts.Arguments";

    // The binder reads it: neither must anything be changed for a page, nor looked at twice.
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>A filter of incoming messages.</summary>
    public static McpMessageHandler Take(McpMessageHandler next) => (context, cancellationToken) =>
    {
        if (context.JsonRpcMessage is JsonRpcRequest { Method: RequestMethods.ToolsCall } request)
        {
            context.Items[Key] = Take(request);
        }

        return next(context, cancellationToken);
    };

    /// <summary>The arguments of a request, as UTF-8.</summary>
    public static ReadOnlyMemory<byte> Of(MessageContext request) =>
        request.Items.TryGetValue(Key, out var bytes) && bytes is byte[] arguments
            ? arguments
            : throw new InvalidOperationException($"The filter of {nameof(RawArguments)} did not run.");

    // What is not there is an empty object, as the protocol says; null is null, and the binder refuses it.
    private static byte[] Take(JsonRpcRequest request)
    {
        if (request.Params is not JsonObject parameters || !HasEachMemberOnce(parameters) || !parameters.TryGetPropertyValue("name", out var name)
            || name?.GetValueKind() != JsonValueKind.String)
        {
            throw new McpProtocolException("A call of a tool has params with a name, a string, and with arguments, an object, each once.", McpErrorCode.InvalidParams);
        }

        if (!parameters.TryGetPropertyValue("arguments", out var arguments))
        {
            return "{}"u8.ToArray();
        }

        parameters.Remove("arguments");
        return arguments is null ? "null"u8.ToArray() : Write(arguments);
    }

    // The object is made of the message when it is first asked for something, and cannot be where a member is there twice.
    private static bool HasEachMemberOnce(JsonObject parameters)
    {
        try
        {
            return parameters.Count > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static byte[] Write(JsonNode arguments)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using var writer = new Utf8JsonWriter(buffer, WriterOptions);
        try
        {
            arguments.WriteTo(writer);
        }
        catch (InvalidOperationException)
        {
            // A text with half of a surrogate pair has no UTF-8.
            throw new McpProtocolException("The arguments have a text with half of a surrogate pair.", McpErrorCode.InvalidParams);
        }

        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
