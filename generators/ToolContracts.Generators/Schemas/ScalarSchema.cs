using ToolContracts.Shared.Shapes;
using ToolContracts.Shared.Shapes.Constraining;

namespace ToolContracts.Generators.Schemas;

/// <summary>The schema of a value that is one JSON value.</summary>
internal static class ScalarSchema
{
    public static void Write(SchemaText text, ScalarKind kind, bool isNullable, Constraints constraints)
    {
        if (kind == ScalarKind.Boolean)
        {
            text.Type("boolean", isNullable);
        }
        else if (kind.IsNumber())
        {
            text.Type(kind.IsInteger() ? "integer" : "number", isNullable);
            Bounds(text, kind, constraints);
        }
        else
        {
            text.Type("string", isNullable).Text("format", Format(kind, constraints)).Text("contentEncoding", kind == ScalarKind.Bytes ? "base64" : null);
            Texts(text, kind, constraints);
        }

        if (constraints.AllowedJson.Count > 0)
        {
            text.List("enum", constraints.AllowedJson);
        }
    }

    private static void Bounds(SchemaText text, ScalarKind kind, Constraints constraints)
    {
        (string? least, string? greatest) = kind.IsInteger() ? NumberText.Limits(kind) : (null, null);
        text.Raw(constraints.MinimumIsExclusive ? "exclusiveMinimum" : "minimum", constraints.Minimum ?? least);
        text.Raw(constraints.MaximumIsExclusive ? "exclusiveMaximum" : "maximum", constraints.Maximum ?? greatest);
    }

    /// <summary>
    /// Formats as JSON Schema defines them, so not for DateTime and TimeOnly, which may lack the offset, nor for TimeSpan, which is no ISO 8601
    /// duration: their patterns say it.
    /// </summary>
    private static string? Format(ScalarKind kind, Constraints constraints) => kind switch
    {
        ScalarKind.Guid => "uuid",
        ScalarKind.Uri or ScalarKind.AllowedUri => "uri",
        ScalarKind.DateTimeOffset => "date-time",
        ScalarKind.DateOnly => "date",
        _ when constraints.IsEmail => "email",
        _ when constraints.IsUrl => "uri",
        _ => null,
    };

    private static void Texts(SchemaText text, ScalarKind kind, Constraints constraints)
    {
        text.Number("minLength", constraints.MinLength ?? (kind == ScalarKind.Char ? 1 : null));
        text.Number("maxLength", constraints.MaxLength ?? (kind == ScalarKind.Char ? 1 : null));
        var patterns = new List<string>();
        if (FormatPatterns.Of(kind) is { } ofKind)
        {
            patterns.Add(ofKind);
        }

        if (constraints.IsEmail)
        {
            patterns.Add(FormatPatterns.Email);
        }

        if (constraints.IsUrl)
        {
            patterns.Add(FormatPatterns.Url);
        }

        patterns.AddRange(constraints.Patterns.Select(static pattern => "^(?:" + pattern + ")$"));
        text.Text("pattern", patterns.FirstOrDefault());
        if (patterns.Count > 1)
        {
            text.List("allOf", patterns.Skip(1).Select(static pattern => new SchemaText().Text("pattern", pattern).ToString()));
        }
    }
}
