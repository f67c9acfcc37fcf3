using System.Text.Json;
using ToolContracts.Cli.Assemblies;
using ToolContracts.Contracts;

namespace ToolContracts.Cli.Exporting;

/// <summary>Writes tools as a provider's list of tools. Schemas are copied as the generator wrote them, to the byte.</summary>
internal static class ExportedTools
{
    public static readonly string[] Formats = ["mcp", "openai", "anthropic", "gemini", "jsonschema", "markdown"];

    /// <summary>The dialect that a format shows; the base schema where the format is no provider's.</summary>
    public static SchemaDialect DialectOf(string format) => format switch
    {
        "openai" => SchemaDialect.OpenAI,
        "anthropic" => SchemaDialect.Anthropic,
        "gemini" => SchemaDialect.Gemini,
        _ => SchemaDialect.Mcp,
    };

    /// <summary>The document of a format that is JSON.</summary>
    public static byte[] Json(string format, IReadOnlyList<BuiltTool> tools)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            switch (format)
            {
                case "mcp":
                    Tools(writer, tools, Mcp);
                    break;
                case "jsonschema":
                    Tools(writer, tools, Schemas);
                    break;
                case "gemini":
                    Gemini(writer, tools);
                    break;
                default:
                    List(writer, tools, format == "openai" ? OpenAI : Anthropic);
                    break;
            }
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Tools(Utf8JsonWriter writer, IReadOnlyList<BuiltTool> tools, Action<Utf8JsonWriter, BuiltTool> write)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("tools");
        List(writer, tools, write);
        writer.WriteEndObject();
    }

    private static void List(Utf8JsonWriter writer, IReadOnlyList<BuiltTool> tools, Action<Utf8JsonWriter, BuiltTool> write)
    {
        writer.WriteStartArray();
        foreach (var tool in tools)
        {
            writer.WriteStartObject();
            write(writer, tool);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Mcp(Utf8JsonWriter writer, BuiltTool tool)
    {
        Head(writer, tool);
        Schema(writer, "inputSchema", tool.InputSchema);

        // MCP takes an output schema of an object only.
        if (IsOfObject(tool.OutputSchema))
        {
            Schema(writer, "outputSchema", tool.OutputSchema);
        }
    }

    private static void Schemas(Utf8JsonWriter writer, BuiltTool tool)
    {
        Head(writer, tool);
        Schema(writer, "input", tool.InputSchema);
        Schema(writer, "output", tool.OutputSchema);
    }

    private static void OpenAI(Utf8JsonWriter writer, BuiltTool tool)
    {
        writer.WriteString("type", "function");
        Head(writer, tool);
        Schema(writer, "parameters", tool.Contract.InDialect(SchemaDialect.OpenAI)!.InputSchema);
        writer.WriteBoolean("strict", true);
    }

    private static void Anthropic(Utf8JsonWriter writer, BuiltTool tool)
    {
        Head(writer, tool);
        Schema(writer, "input_schema", tool.Contract.InDialect(SchemaDialect.Anthropic)!.InputSchema);
        writer.WriteBoolean("strict", true);
    }

    private static void Gemini(Utf8JsonWriter writer, IReadOnlyList<BuiltTool> tools)
    {
        writer.WriteStartArray();
        writer.WriteStartObject();
        writer.WritePropertyName("functionDeclarations");
        List(writer, tools, static (writer, tool) =>
        {
            Head(writer, tool);
            var schema = tool.Contract.InDialect(SchemaDialect.Gemini)!.InputSchema;

            // A tool without arguments leaves the field unset.
            if (!schema.SequenceEqual("null"u8))
            {
                Schema(writer, "parameters", schema);
            }
        });
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void Head(Utf8JsonWriter writer, BuiltTool tool)
    {
        writer.WriteString("name", tool.Contract.FullName);
        writer.WriteString("description", tool.Contract.Description);
    }

    private static void Schema(Utf8JsonWriter writer, string name, ReadOnlySpan<byte> schema)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(schema);
    }

    private static bool IsOfObject(byte[] schema)
    {
        using var document = JsonDocument.Parse(schema, new JsonDocumentOptions { MaxDepth = 256 });
        return document.RootElement.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("object"u8);
    }
}
