using System.Text.Json;

namespace ToolContracts.Agreement.Dialects;

/// <summary>A field of Gemini's Schema.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">The JSON that it takes.</param>
/// <param name="Types">Types of a schema that may have it; empty for each.</param>
internal sealed record GeminiField(string Name, JsonValueKind Kind, params string[] Types);

/// <summary>
/// The fields of Schema, by hand from <c>interface Schema</c> of npm @google/genai 2.32.0 and <see href="https://ai.google.dev/api/caching#Schema"/>.
/// Any other makes the provider refuse the request ("Unknown name", <see href="https://github.com/openswarm-ai/openswarm/issues/24"/>).
/// </summary>
internal static class GeminiFields
{
    /// <summary>The provider's names of types, <c>enum Type</c> of the package without NULL and TYPE_UNSPECIFIED: null is said by <c>nullable</c>.</summary>
    public static IReadOnlyList<string> Types { get; } = ["STRING", "NUMBER", "INTEGER", "BOOLEAN", "ARRAY", "OBJECT"];

    /// <summary>The fields. Counts are int64 there, which JSON of protocol buffers takes as a number too.</summary>
    public static IReadOnlyList<GeminiField> All { get; } =
    [
        new("anyOf", JsonValueKind.Array),
        new("default", JsonValueKind.Undefined),
        new("description", JsonValueKind.String),
        new("enum", JsonValueKind.Array, "STRING"),
        new("example", JsonValueKind.Undefined),
        new("format", JsonValueKind.String, "STRING", "NUMBER", "INTEGER"),
        new("items", JsonValueKind.Object, "ARRAY"),
        new("maxItems", JsonValueKind.Number, "ARRAY"),
        new("maxLength", JsonValueKind.Number, "STRING"),
        new("maxProperties", JsonValueKind.Number, "OBJECT"),
        new("maximum", JsonValueKind.Number, "INTEGER", "NUMBER"),
        new("minItems", JsonValueKind.Number, "ARRAY"),
        new("minLength", JsonValueKind.Number, "STRING"),
        new("minProperties", JsonValueKind.Number, "OBJECT"),
        new("minimum", JsonValueKind.Number, "INTEGER", "NUMBER"),
        new("nullable", JsonValueKind.True),
        new("pattern", JsonValueKind.String, "STRING"),
        new("properties", JsonValueKind.Object, "OBJECT"),
        new("propertyOrdering", JsonValueKind.Array, "OBJECT"),
        new("required", JsonValueKind.Array, "OBJECT"),
        new("title", JsonValueKind.String),
        new("type", JsonValueKind.String),
    ];

    /// <summary>The formats that are taken, by type: <see href="https://github.com/google-gemini/gemini-cli/issues/3178"/>, and the field's own words.</summary>
    public static IReadOnlyDictionary<string, string[]> Formats { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["STRING"] = ["enum", "date-time"],
        ["NUMBER"] = ["float", "double"],
        ["INTEGER"] = ["int32", "int64"],
    };
}
