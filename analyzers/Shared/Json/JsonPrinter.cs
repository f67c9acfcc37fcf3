using System.Text;

namespace ToolContracts.Shared.Json;

/// <summary>Writes values on one line. Equal texts are equal values in the same order.</summary>
internal static class JsonPrinter
{
    /// <summary>The value without any space; numbers as they were written.</summary>
    public static string Compact(JsonValue value) => Compact(value, new StringBuilder()).ToString();

    private static StringBuilder Compact(JsonValue value, StringBuilder text)
    {
        switch (value)
        {
            case JsonObject { Members: var members }:
                text.Append('{');
                for (var i = 0; i < members.Length; i++)
                {
                    text.Append(i == 0 ? "" : ",").Append(JsonText.Quote(members[i].Name)).Append(':');
                    Compact(members[i].Value, text);
                }

                return text.Append('}');
            case JsonArray { Items: var items }:
                text.Append('[');
                for (var i = 0; i < items.Length; i++)
                {
                    text.Append(i == 0 ? "" : ",");
                    Compact(items[i], text);
                }

                return text.Append(']');
            default:
                return text.Append(Scalar(value));
        }
    }

    /// <summary>A value that is no object and no array.</summary>
    public static string Scalar(JsonValue value) => value switch
    {
        JsonString { Text: var text } => JsonText.Quote(text),
        JsonNumber { Text: var text } => text,
        JsonLiteral { Value: true } => "true",
        JsonLiteral { Value: false } => "false",
        _ => "null",
    };
}
