using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace ToolContracts.AI;

/// <summary>
/// Writes the arguments as the generated binder reads them. Values that a model gave are JSON and are written digit by digit as they came; others come from
/// the host's own code. That a member came twice is lost before: the arguments are a dictionary.
/// </summary>
internal static class ArgumentText
{
    // The binder reads it: neither must anything be escaped for a page, nor looked at twice.
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes them as one object.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="text">UTF-8 JSON.</param>
    /// <returns>False where a text among them has no UTF-8: it has half of a surrogate pair.</returns>
    /// <exception cref="NotSupportedException">The host's own code gave a value of a type that has no JSON.</exception>
    public static bool TryWrite(AIFunctionArguments arguments, out ReadOnlyMemory<byte> text)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using var writer = new Utf8JsonWriter(buffer, WriterOptions);
        try
        {
            writer.WriteStartObject();
            foreach (var (name, value) in arguments)
            {
                writer.WritePropertyName(name);
                Write(writer, value);
            }

            writer.WriteEndObject();
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            text = default;
            return false;
        }

        writer.Flush();
        text = buffer.WrittenMemory;
        return true;
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case JsonElement element:
                element.WriteTo(writer);
                break;
            default:
                JsonSerializer.Serialize(writer, value, AIJsonUtilities.DefaultOptions.GetTypeInfo(value.GetType()));
                break;
        }
    }
}
