using System.Buffers;
using System.Text.Json;
using ModelContextProtocol.Protocol;
using ToolContracts.Contracts;
using ToolContracts.Hosting;
using ToolContracts.Mcp.Content;

namespace ToolContracts.Mcp.Listing;

/// <summary>A tool as clients see it: as it is to those of 2026-07-28 and later, and to those before, whose results are objects.</summary>
internal sealed class ShownTool
{
    private readonly Tool _tool;
    private readonly Tool _before;

    private ShownTool(ToolContract contract, ResultForm form, ResultForm formBefore, Tool tool, Tool before)
    {
        (Contract, Form, FormBefore) = (contract, form, formBefore);
        (_tool, _before) = (tool, before);
    }

    /// <summary>Its contract.</summary>
    public ToolContract Contract { get; }

    private ResultForm Form { get; }

    private ResultForm FormBefore { get; }

    /// <summary>Shows a tool of a host.</summary>
    public static ShownTool Of(OfferedTool offered)
    {
        using var output = JsonDocument.Parse(offered.OutputSchema.ToArray());
        var form = NaturalForm(output.RootElement);
        var before = form == ResultForm.Natural ? FormForObjects(output.RootElement) : form;
        return new ShownTool(offered.Contract, form, before, Describe(offered, form), Describe(offered, before));
    }

    /// <summary>The tool as a client of a version of the protocol takes it.</summary>
    public Tool For(string? protocolVersion) => Protocol.TakesAnyResult(protocolVersion) ? _tool : _before;

    /// <summary>How its results are shown to a client of a version of the protocol.</summary>
    public ResultForm FormFor(string? protocolVersion) => Protocol.TakesAnyResult(protocolVersion) ? Form : FormBefore;

    private static ResultForm NaturalForm(JsonElement schema) =>
        ContentSchema.IsOf(schema) ? ResultForm.Content : IsOfType(schema, "null") ? ResultForm.Text : ResultForm.Natural;

    // A reference counts from the root of the schema, so a schema that has one cannot be moved.
    private static ResultForm FormForObjects(JsonElement schema) =>
        IsOfType(schema, "object") ? ResultForm.Natural : schema.GetRawText().Contains("\"$ref\"", StringComparison.Ordinal) ? ResultForm.Text : ResultForm.Wrapped;

    private static bool IsOfType(JsonElement schema, string type) => schema.TryGetProperty("type", out var named) && named.ValueKind == JsonValueKind.String && named.ValueEquals(type);

    private static Tool Describe(OfferedTool offered, ResultForm form)
    {
        var contract = offered.Contract;
        var title = ToolTitle.Of(contract);
        return new Tool
        {
            Name = contract.FullName,
            Title = title,
            Description = contract.Description,
            InputSchema = Element(contract.InDialect(SchemaDialect.Mcp)!.InputSchema),
            OutputSchema = form switch
            {
                ResultForm.Natural => Element(offered.OutputSchema),
                ResultForm.Wrapped => Element(Wrap(offered.OutputSchema)),
                _ => null,
            },
            Annotations = ToolHints.Of(contract, title),
            Meta = ContractMeta.Of(offered),
        };
    }

    private static JsonElement Element(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        return JsonElement.ParseValue(ref reader);
    }

    private static ReadOnlySpan<byte> Wrap(ReadOnlySpan<byte> schema)
    {
        var buffer = new ArrayBufferWriter<byte>();
        buffer.Write("{\"type\":\"object\",\"properties\":{\"result\":"u8);
        buffer.Write(schema);
        buffer.Write("},\"required\":[\"result\"],\"additionalProperties\":false}"u8);
        return buffer.WrittenSpan;
    }
}
