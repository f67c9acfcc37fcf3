using ToolContracts.Shared;
using static ToolContracts.Generators.Schemas.Dialects.SchemaConstruct;
using static ToolContracts.Generators.Schemas.Dialects.Treatment;

namespace ToolContracts.Generators.Schemas.Dialects;

/// <summary>
/// <c>parameters</c> of a FunctionDeclaration: the subset of OpenAPI 3.0 that is called Schema there. A field that it does not know makes the
/// provider refuse the whole request, with all other tools.
/// </summary>
internal sealed class GeminiDialect : DialectForm
{
    private const string Fields = "https://ai.google.dev/api/caching#Schema";
    private const string Package = "npm @google/genai 2.32.0, Schema";
    private const string Unknown = "https://github.com/openswarm-ai/openswarm/issues/24";
    private const string Formats = "https://github.com/google-gemini/gemini-cli/issues/3178";

    public override DialectTable Table { get; } = new(
        SchemaDialect.Gemini,
        [
            new(ClosedObject, Said, "nothing: unknown members are refused when a call is bound", Unknown),
            new(EmptyObject, Refused, "an object without members", "https://github.com/browser-use/browser-use/issues/3786"),
            new(NoArguments, Rewritten, "`null` in place of the schema: `parameters` is left unset", "https://github.com/agno-agi/agno/issues/2112"),
            new(OptionalMember, Taken, "not in `required`", Fields),
            new(NullableValue, Rewritten, "`nullable: true`; of a hierarchy, on its first variant", Fields),
            new(Default, Said, "\"Default: 20.\"; the field is taken and ignored", Fields),
            new(Map, Refused, "`additionalProperties`", Unknown),
            new(Hierarchy, Rewritten, "`anyOf` and nothing beside it; the description goes to each variant", "https://github.com/googleapis/python-genai/issues/625"),
            new(TextTag, Rewritten, "`enum` of one value", "https://github.com/zed-industries/zed/issues/44875"),
            new(NumberTag, Rewritten, "`minimum` and `maximum` of one value", "https://github.com/zed-industries/zed/issues/44875"),
            new(RecursiveType, Refused, "`$ref`", Package),
            new(SharedType, Refused, "`$ref`; a schema of more than 400 objects has it", Package),
            new(TextEnum, Taken, "`format: enum`, `enum`", Package),
            new(EmptyTextInEnum, Said, "\"One of …\"", "https://github.com/Smana/runlore/pull/40"),
            new(OtherEnum, Said, "\"One of 1, 3.\"", "https://github.com/microsoft/azure-devops-mcp/issues/145"),
            new(ConstraintBesideEnum, Said, "sentences; `format` is taken by the enum", Package),
            new(Bound, Taken, "`minimum`, `maximum`", Fields),
            new(ExclusiveBound, Said, "of whole numbers the next one; else the bound, and \"Above 0.\"", "https://github.com/pizza-bot-app/pizza-bot/issues/62"),
            new(LargeBound, Said, "\"At most 18446744073709551615.\"; of int and long, nothing: the fields are doubles", Fields),
            new(Length, Taken, "`minLength`, `maxLength`", Fields),
            new(Pattern, Taken, "`pattern`", Fields),
            new(LookaroundPattern, Said, "\"Matches the regular expression ….\": no dialect is named", Fields),
            new(FurtherPattern, Said, "\"Matches the regular expression ….\"", Unknown),
            new(DateTimeFormat, Taken, "`format`", Formats),
            new(DateFormat, Said, "\"A date, such as 2026-01-31.\", and its pattern", Formats),
            new(UuidFormat, Said, "\"A UUID.\", and its pattern", Formats),
            new(EmailFormat, Said, "\"A mail address.\", and its pattern", Formats),
            new(UrlFormat, Said, "\"An absolute URI.\", and its pattern", Formats),
            new(ContentEncoding, Said, "\"Base64 with padding.\", and its pattern", Unknown),
            new(NonEmptyList, Taken, "`minItems`", Fields),
            new(ItemCount, Taken, "`minItems`, `maxItems`", Fields),
            new(UniqueItems, Said, "\"Each element once.\"", "https://github.com/pizza-bot-app/pizza-bot/issues/62"),
            new(ArgumentName, Refused, "any but a-z, A-Z, 0-9 and _, one that begins with a digit, or more than 64", "npm @google/genai 2.32.0, FunctionDeclaration.parameters"),
            new(ToolName, Refused, "any but a-z, A-Z, 0-9, _, . and -, one that begins with neither a letter nor _, or more than 64", "https://github.com/google-gemini/gemini-cli/issues/2966"),
        ],
        new DialectLimits
        {
            ToolName = "^[a-zA-Z_][a-zA-Z0-9_.-]{0,63}$",
            ArgumentName = "^[a-zA-Z_][a-zA-Z0-9_]{0,63}$",
        });

    public override string Print(SchemaDocument document) => document.Root.Members is [] ? "null" : Text(document.Root, null, isNullable: false);

    private static string Text(SchemaNode node) => Text(node, null, node.IsNullable);

    /// <param name="context">Description of the hierarchy that the node is a variant of.</param>
    private static string Text(SchemaNode node, string? context, bool isNullable)
    {
        var description = string.Join(" ", new[] { context, node.Description }.OfType<string>());
        if (node.Variants.Count > 0)
        {
            return new SchemaText().List("anyOf", node.Variants.Select((variant, index) => Text(variant, description, isNullable && index == 0))).ToString();
        }

        var text = new SchemaText().Text("type", node.Type!.ToUpperInvariant()).Text("description", description.Length == 0 ? null : description)
            .Raw("nullable", isNullable ? "true" : null);
        foreach (var (keyword, json) in Tagged(node).Concat(node.Keywords))
        {
            text.Raw(keyword, json);
        }

        if (node.Literals.Count > 0)
        {
            text.Text("format", "enum").List("enum", node.Literals);
        }

        return Members(text, node).Raw("items", node.Element is { } element ? Text(element) : null).ToString();
    }

    private static (string Keyword, string Json)[] Tagged(SchemaNode node) => (node.Tag, node.Type) switch
    {
        (null, _) => [],
        ({ } tag, "string") => [("format", "\"enum\""), ("enum", "[" + tag + "]")],
        ({ } tag, _) => [("minimum", tag), ("maximum", tag)],
    };

    private static SchemaText Members(SchemaText text, SchemaNode node)
    {
        if (node.Members is not { } members)
        {
            return text;
        }

        var required = members.Where(static member => member.IsRequired).Select(static member => JsonText.Quote(member.Name)).ToArray();
        text.Members("properties", members.Select(static member => (member.Name, Text(member.Node))));
        return required.Length > 0 ? text.List("required", required) : text;
    }
}
