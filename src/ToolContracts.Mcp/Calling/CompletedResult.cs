using System.Text;
using System.Text.Json;
using ModelContextProtocol.Protocol;
using ToolContracts.Mcp.Content;
using ToolContracts.Mcp.Listing;

namespace ToolContracts.Mcp.Calling;

/// <summary>Writes the result of a tool that ran: as structured content by its output schema, and as text for those that read only that.</summary>
internal static class CompletedResult
{
    /// <summary>Writes the result.</summary>
    /// <param name="completed">The outcome.</param>
    /// <param name="form">How the tool's results are shown.</param>
    public static CallToolResult Of(ToolOutcome.Completed completed, ResultForm form)
    {
        var result = new CallToolResult { Meta = CallMeta.Of(completed, CallMeta.Of(completed.Provenance, completed.Replayed)) };
        if (form == ResultForm.Content)
        {
            result.Content = ContentSchema.Read(completed.Result);
            return result;
        }

        result.Content = [new TextContentBlock { Text = TextOf(completed.Result.Span) }];
        result.StructuredContent = form switch
        {
            ResultForm.Natural => Element(completed.Result.Span),
            ResultForm.Wrapped => Element([.. "{\"result\":"u8, .. completed.Result.Span, .. "}"u8]),
            _ => null,
        };
        return result;
    }

    private static string TextOf(ReadOnlySpan<byte> result) => result.SequenceEqual("null"u8) ? "Done. The result is empty." : Encoding.UTF8.GetString(result);

    private static JsonElement Element(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        return JsonElement.ParseValue(ref reader);
    }
}
