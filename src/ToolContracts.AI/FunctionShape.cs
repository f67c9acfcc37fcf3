using System.Text.Json;
using ToolContracts.Contracts;
using ToolContracts.Hosting;

namespace ToolContracts.AI;

/// <summary>What a function is to a model.</summary>
/// <param name="Contract">Its contract.</param>
/// <param name="Input">The schema of its arguments in the host's dialect; null where it is not offered in it.</param>
/// <param name="Output">The schema of its result.</param>
internal sealed record FunctionShape(ToolContract Contract, JsonElement? Input, JsonElement Output)
{
    /// <summary>Reads a tool of the host.</summary>
    public static FunctionShape Of(OfferedTool tool, SchemaDialect dialect) =>
        new(tool.Contract, tool.Contract.InDialect(dialect) is { } schema ? Element(schema.InputSchema) : null, Element(tool.OutputSchema));

    private static JsonElement Element(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        return JsonElement.ParseValue(ref reader);
    }
}
