using Microsoft.CodeAnalysis.Text;
using ToolContracts.Shared.Json;

namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>Reads a model file, strictly.</summary>
internal static class ModelFileReader
{
    /// <summary>The one version of the format.</summary>
    private const string Version = "1";

    private const string Form = "{ \"version\": 1, \"library\": \"…\", \"rows\": [ … ] }";

    /// <summary>Reads a file: its good rows, and what is wrong with the others and with the file. A file that is no JSON, or of another version, has no rows.</summary>
    public static ModelFile Read(string text)
    {
        var (value, fault) = JsonDocumentReader.Read(text);
        if (fault is not null)
        {
            return Faulty(fault);
        }

        if (value is not JsonObject root)
        {
            return Faulty(new JsonFault(value?.Span ?? new TextSpan(0, 0), $"is no object. Write {Form}"));
        }

        // Of another version nothing else can be said.
        if (CheckVersion(root) is { } version)
        {
            return Faulty(version);
        }

        var faults = ImmutableArray.CreateBuilder<JsonFault>();
        foreach (var member in root.Members)
        {
            if (member.Name is not ("version" or "library" or "rows"))
            {
                faults.Add(new JsonFault(member.NameSpan, $"has the member '{member.Name}', which it does not know. Its members are version, library and rows"));
            }
        }

        var library = root["library"] is { Value: JsonString { Text: var name } } && !string.IsNullOrWhiteSpace(name) ? name : "";
        if (library.Length == 0)
        {
            faults.Add(new JsonFault(root["library"]?.Value.Span ?? root.Span, "names no library. Write what its rows are about, as \"library\": \"…\""));
        }

        if (root["rows"] is not { Value: JsonArray items })
        {
            faults.Add(new JsonFault(root["rows"]?.Value.Span ?? root.Span, "has no array 'rows'. Write one row for each thing to say of a member"));
            return new ModelFile(library, [], faults.ToImmutable());
        }

        var rows = ImmutableArray.CreateBuilder<ModelRow>(items.Items.Length);
        foreach (var item in items.Items)
        {
            var before = faults.Count;
            if (new ModelRowReader(faults).Read(item) is { } row && faults.Count == before)
            {
                rows.Add(row);
            }
        }

        return new ModelFile(library, rows.ToImmutable(), faults.ToImmutable());
    }

    private static ModelFile Faulty(JsonFault fault) => new("", [], [fault]);

    private static JsonFault? CheckVersion(JsonObject root) => root["version"] switch
    {
        null => new JsonFault(root.Span, "says no version. Write \"version\": 1"),
        { Value: JsonNumber { Text: Version } } => null,
        { Value: JsonNumber { Text: var text } number } when int.TryParse(text, out var newer) && newer > 1 =>
            new JsonFault(number.Span, $"is of version {text}, and this package reads version 1. Update the package"),
        { Value: var other } => new JsonFault(other.Span, "is of no version that there is. Write \"version\": 1"),
    };
}
