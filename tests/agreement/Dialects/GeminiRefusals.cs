using System.Text.Json;
using System.Text.RegularExpressions;

namespace ToolContracts.Agreement.Dialects;

/// <summary>What Gemini documents, or was reported, to refuse of a function's name and parameters.</summary>
internal static partial class GeminiRefusals
{
    /// <summary>The refusals of a declaration, each with its place; empty where it would be taken.</summary>
    /// <param name="tool">Name of the function.</param>
    /// <param name="parameters">Its schema; JSON null where it takes no arguments.</param>
    public static IReadOnlyList<string> Of(string tool, string parameters)
    {
        using var document = JsonDocument.Parse(parameters);
        var problems = new List<string>();
        if (!FunctionName().IsMatch(tool))
        {
            // npm @google/genai 2.32.0, FunctionDeclaration.name; the length as https://github.com/google-gemini/gemini-cli/issues/2966 met it.
            problems.Add("the function's name is none");
        }

        if (document.RootElement.ValueKind == JsonValueKind.Null)
        {
            return problems;
        }

        if (Text(document.RootElement, "type") != "OBJECT")
        {
            problems.Add("/: parameters are an OBJECT");
        }

        // FunctionDeclaration.parameters of the same package.
        problems.AddRange(Members(document.RootElement).Where(static member => !ParameterName().IsMatch(member.Name)).Select(static member => $"/properties/{member.Name}: the name of a parameter is none"));
        Schema(document.RootElement, "", problems);
        return problems;
    }

    private static void Schema(JsonElement schema, string place, List<string> problems)
    {
        var type = Text(schema, "type");
        if (schema.TryGetProperty("anyOf", out var variants))
        {
            // https://github.com/googleapis/python-genai/issues/625
            Check(schema.EnumerateObject().Count() == 1, "anyOf has nothing beside it");
            var index = 0;
            foreach (var variant in variants.EnumerateArray())
            {
                Schema(variant, $"{place}/anyOf/{index++}", problems);
            }

            return;
        }

        Check(GeminiFields.Types.Contains(type), $"'{type}' is no type");
        foreach (var field in schema.EnumerateObject())
        {
            Field(field, type, Check);
        }

        // https://github.com/browser-use/browser-use/issues/3786
        Check(type != "OBJECT" || Members(schema).Length > 0, "an OBJECT has properties");
        Check(type != "ARRAY" || schema.TryGetProperty("items", out _), "an ARRAY has items");
        Check(Texts(schema, "required").All(name => Members(schema).Any(member => member.Name == name)), "what is required is a property");
        foreach (var member in Members(schema))
        {
            Schema(member.Value, $"{place}/properties/{member.Name}", problems);
        }

        if (schema.TryGetProperty("items", out var items))
        {
            Schema(items, place + "/items", problems);
        }

        void Check(bool holds, string rule)
        {
            if (!holds)
            {
                problems.Add($"{place}/: {rule}");
            }
        }
    }

    private static void Field(JsonProperty field, string? type, Action<bool, string> check)
    {
        if (GeminiFields.All.FirstOrDefault(one => one.Name == field.Name) is not { } known)
        {
            check(false, $"Unknown name \"{field.Name}\"");
            return;
        }

        check(known.Kind is JsonValueKind.Undefined || known.Kind == field.Value.ValueKind, $"{field.Name} is no {field.Value.ValueKind}");
        check(known.Types.Length == 0 || known.Types.Contains(type), $"a schema of type {type} has no {field.Name}");
        if (field.Name == "format")
        {
            check(type is not null && GeminiFields.Formats.TryGetValue(type, out var formats) && formats.Contains(field.Value.GetString()), $"only some formats are taken, and '{field.Value}' is none");
        }

        if (field.Name == "enum")
        {
            // Values that are no text: https://github.com/microsoft/azure-devops-mcp/issues/145. An empty one: https://github.com/Smana/runlore/pull/40
            check(field.Value.EnumerateArray().All(static value => value.ValueKind == JsonValueKind.String && !value.ValueEquals("")), "each value of an enum is a text that is not empty");
        }
    }

    private static JsonProperty[] Members(JsonElement schema) => schema.TryGetProperty("properties", out var members) ? [.. members.EnumerateObject()] : [];

    private static IEnumerable<string?> Texts(JsonElement schema, string field) => schema.TryGetProperty(field, out var list) ? list.EnumerateArray().Select(static one => one.GetString()) : [];

    private static string? Text(JsonElement schema, string field) => schema.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_.-]{0,63}\z")]
    private static partial Regex FunctionName();

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]{0,63}\z")]
    private static partial Regex ParameterName();
}
