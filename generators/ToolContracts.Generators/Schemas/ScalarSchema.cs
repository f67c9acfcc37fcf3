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
    public static string? Format(ScalarKind kind, Constraints constraints) => kind switch
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
        var patterns = FormPatterns(kind, constraints).Concat(OwnPatterns(constraints)).ToArray();
        text.Text("pattern", patterns.FirstOrDefault());
        if (patterns.Length > 1)
        {
            text.List("allOf", patterns.Skip(1).Select(static pattern => new SchemaText().Text("pattern", pattern).ToString()));
        }
    }
    /// <summary>The patterns that a kind of text, and the attributes that name one, bring with them.</summary>
    public static IEnumerable<string> FormPatterns(ScalarKind kind, Constraints constraints)
    {
        if (FormatPatterns.Of(kind) is { } ofKind)
        {
            yield return ofKind;
        }

        if (constraints.IsEmail)
        {
            yield return FormatPatterns.Email;
        }

        if (constraints.IsUrl)
        {
            yield return FormatPatterns.Url;
        }
    }

    /// <summary>The patterns that an author wrote.</summary>
    public static IEnumerable<string> OwnPatterns(Constraints constraints) => constraints.Patterns.Select(static pattern => "^(?:" + pattern + ")$");
}
