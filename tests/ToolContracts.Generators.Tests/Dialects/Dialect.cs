using ToolContracts.Generators.Schemas.Dialects;

namespace ToolContracts.Generators.Tests.Dialects;

/// <summary>Schemas of tools under test in the dialects of providers.</summary>
internal static class Dialect
{
    /// <summary>The schema of a tool with given parameters, or what would be refused of it, one a line.</summary>
    public static string Of(SchemaDialect dialect, string parameters, string types = "")
    {
        var toolset = Toolsets.Models(Toolsets.Source($"void X({parameters}) {{ }}", types)).Single();
        Assert.Empty(toolset.Faults);
        var refusals = DialectSchemas.RefusalsOf(toolset, toolset.Tools[0], dialect);
        var schema = DialectSchemas.Of(toolset, toolset.Tools[0], dialect);
        Assert.Equal(refusals.IsEmpty, schema is not null);
        if (schema is null)
        {
            return string.Join("\n", refusals.Select(static one => $"{one.Construct} at '{one.Path}': {one.Problem}. {one.Advice}."));
        }

        using var parsed = System.Text.Json.JsonDocument.Parse(schema, new() { AllowDuplicateProperties = false });
        return schema;
    }

    /// <summary>The schema of the one parameter <c>a</c>.</summary>
    public static string Parameter(SchemaDialect dialect, string parameter, string types = "")
    {
        using var schema = System.Text.Json.JsonDocument.Parse(Of(dialect, parameter, types));
        return schema.RootElement.GetProperty("properties").GetProperty("a").GetRawText();
    }

    /// <summary>The constructs that are refused.</summary>
    public static IEnumerable<string> Refused(SchemaDialect dialect, string parameters, string types = "")
    {
        var toolset = Toolsets.Models(Toolsets.Source($"void X({parameters}) {{ }}", types)).Single();
        Assert.Empty(toolset.Faults);
        return DialectSchemas.RefusalsOf(toolset, toolset.Tools[0], dialect).Select(static one => $"{one.Construct} {one.Path}".TrimEnd());
    }
}
