using ToolContracts.Generators.Model;

namespace ToolContracts.Generators.Schemas.Dialects;

/// <summary>The input schemas of a tool in the dialects of providers. Generator and rule TOOL1016 ask here, so they cannot disagree.</summary>
internal static class DialectSchemas
{
    /// <summary>The schema; null where the provider would refuse it.</summary>
    public static string? Of(ToolsetModel toolset, ToolModel tool, SchemaDialect dialect)
    {
        var form = DialectForm.Of(dialect);
        var document = SchemaNodes.Of(toolset, tool, form.Table);
        return document.Refusals.IsEmpty ? form.Print(document) : null;
    }

    /// <summary>Why the provider would refuse it; empty where it would not.</summary>
    public static ImmutableArray<SchemaRefusal> RefusalsOf(ToolsetModel toolset, ToolModel tool, SchemaDialect dialect) =>
        SchemaNodes.Of(toolset, tool, DialectForm.Of(dialect).Table).Refusals;
}
