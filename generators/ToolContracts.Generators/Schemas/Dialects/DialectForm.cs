using ToolContracts.Shared;

namespace ToolContracts.Generators.Schemas.Dialects;

/// <summary>A dialect: what its provider takes, and how a decided schema is printed.</summary>
internal abstract class DialectForm
{
    protected const string Null = """{"type":"null"}""";

    public abstract DialectTable Table { get; }

    /// <summary>The dialects beside the base.</summary>
    public static ImmutableArray<DialectForm> All { get; } = [new OpenAIDialect(), new AnthropicDialect(), new GeminiDialect()];

    public static DialectForm Of(SchemaDialect dialect) => All.Single(form => form.Table.Dialect == dialect);

    /// <summary>The JSON of a schema that the provider does not refuse.</summary>
    public abstract string Print(SchemaDocument document);

    /// <summary>A value that is one of several schemas, or a reference that a description stands beside.</summary>
    protected static string AnyOf(SchemaNode node, IEnumerable<string> schemas) => Described(new SchemaText(), node)
        .List("anyOf", node.IsNullable ? schemas.Append(Null) : schemas).ToString();

    /// <summary>A reference. Nothing may stand beside it.</summary>
    protected static string Reference(SchemaNode node)
    {
        var reference = new SchemaText().Text("$ref", "#/$defs/" + node.Reference).ToString();
        return node.IsNullable || node.Description is not null ? AnyOf(node, [reference]) : reference;
    }

    protected static SchemaText Described(SchemaText text, SchemaNode node) => text.Text("description", node.Description);

    protected static SchemaText Definitions(SchemaText text, SchemaDocument document, Func<SchemaNode, SchemaText> print) =>
        document.Definitions.IsEmpty ? text : text.Members("$defs", document.Definitions.Select(pair => (pair.Name, print(pair.Node).ToString())));

    /// <summary>The members of an object, closed; what is required is named even where it is nothing, if the provider asks for it.</summary>
    protected static SchemaText Closed(SchemaText text, SchemaNode node, Func<SchemaNode, string> print, bool alwaysRequires)
    {
        if (node.Members is not { } members)
        {
            return text;
        }

        var required = members.Where(static member => member.IsRequired).Select(static member => JsonText.Quote(member.Name)).ToArray();
        text.Members("properties", members.Select(member => (member.Name, print(member.Node))));
        return (required.Length > 0 || alwaysRequires ? text.List("required", required) : text).Raw("additionalProperties", "false");
    }

    protected static SchemaText Keywords(SchemaText text, SchemaNode node)
    {
        foreach (var (keyword, json) in node.Keywords)
        {
            text.Raw(keyword, json);
        }

        return text;
    }
}
