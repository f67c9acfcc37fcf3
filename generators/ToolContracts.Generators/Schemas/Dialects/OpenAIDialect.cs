using static ToolContracts.Generators.Schemas.Dialects.SchemaConstruct;
using static ToolContracts.Generators.Schemas.Dialects.Treatment;

namespace ToolContracts.Generators.Schemas.Dialects;

/// <summary>
/// Function calling with <c>strict: true</c>: each member is required, so that an optional one is nullable, and null means that it is absent.
/// What is printed is a fixed point of <c>toStrictJsonSchema</c> of the provider's own package.
/// </summary>
internal sealed class OpenAIDialect : DialectForm
{
    private const string Guide = "https://platform.openai.com/docs/guides/structured-outputs#supported-schemas";
    private const string Package = "npm openai 6.49.0, lib/transform";
    private const string Numbers = "RFC 7493, section 2.2";

    public override DialectTable Table { get; } = new(
        SchemaDialect.OpenAI,
        [
            new(ClosedObject, Taken, "`additionalProperties: false` on each object", Guide),
            new(EmptyObject, Taken, "`properties: {}`, `required: []`", Package),
            new(NoArguments, Taken, "`properties: {}`, `required: []`", Package),
            new(OptionalMember, Rewritten, "required and nullable; null is bound as absent", Guide),
            new(NullableValue, Taken, "`type: [\"string\",\"null\"]`, or `anyOf` with `null`", Guide),
            new(Default, Said, "\"Null means 20.\"", Guide),
            new(Map, Refused, "free keys", Package),
            new(Hierarchy, Rewritten, "`anyOf`; the tags tell the variants apart", Guide),
            new(TextTag, Taken, "`const` beside its type", Guide),
            new(NumberTag, Taken, "`const` beside its type", Guide),
            new(RecursiveType, Taken, "`$ref` alone; with a description or null in an `anyOf`", "https://github.com/vectorize-io/hindsight/pull/3944"),
            new(SharedType, Taken, "`$ref` alone", Guide),
            new(TextEnum, Taken, "`enum`", Guide),
            new(EmptyTextInEnum, Taken, "`enum`", Guide),
            new(OtherEnum, Taken, "`enum`", Guide),
            new(ConstraintBesideEnum, Taken, "beside it", Guide),
            new(Bound, Taken, "`minimum`, `maximum`", Guide),
            new(ExclusiveBound, Taken, "`exclusiveMinimum`, `exclusiveMaximum`", Guide),
            new(LargeBound, Said, "\"At most 18446744073709551615.\"; of int and long, nothing", Numbers),
            new(Length, Said, "\"1 to 35 characters.\"", Guide),
            new(Pattern, Taken, "`pattern`", Guide),
            new(LookaroundPattern, Said, "\"Matches the regular expression ….\"", "https://github.com/vercel/ai/pull/21037"),
            new(FurtherPattern, Said, "\"Matches the regular expression ….\"", Guide),
            new(DateTimeFormat, Taken, "`format`", Guide),
            new(DateFormat, Taken, "`format`", Guide),
            new(UuidFormat, Taken, "`format`", Guide),
            new(EmailFormat, Taken, "`format`", Guide),
            new(UrlFormat, Said, "\"An absolute URI.\", and its pattern", "https://github.com/cyanheads/git-mcp-server/issues/47"),
            new(ContentEncoding, Said, "\"Base64 with padding.\", and its pattern", Package),
            new(NonEmptyList, Taken, "`minItems`", Guide),
            new(ItemCount, Taken, "`minItems`, `maxItems`", Guide),
            new(UniqueItems, Said, "\"Each element once.\"", Package),
            new(ToolName, Refused, "any but a-z, A-Z, 0-9, _ and -, or more than 64", "https://platform.openai.com/docs/api-reference/chat/create"),
            new(Depth, Refused, "more than 10 levels of objects", Guide),
            new(MemberCount, Refused, "more than 5000 members in a schema", Guide),
            new(EnumCount, Refused, "more than 1000 values of enums in a schema", Guide),
            new(EnumText, Refused, "more than 15,000 characters in an enum of more than 250 values", Guide),
            new(TextTotal, Refused, "more than 120,000 characters in names of members and definitions, values of enums and tags of a schema", Guide),
        ],
        new DialectLimits
        {
            ToolName = "^[a-zA-Z0-9_-]{1,64}$",
            Depth = 10,
            Members = 5000,
            EnumValues = 1000,
            LongEnum = 250,
            LongEnumText = 15_000,
            Text = 120_000,
        });

    public override string Print(SchemaDocument document) => Definitions(One(document.Root), document, One).ToString();

    private static string Text(SchemaNode node)
    {
        if (node.Reference is not null)
        {
            return Reference(node);
        }

        return node.Variants.Count > 0 ? AnyOf(node, node.Variants.Select(Text)) : One(node).ToString();
    }

    private static SchemaText One(SchemaNode node)
    {
        if (node.Variants.Count > 0)
        {
            return Described(new SchemaText(), node).List("anyOf", node.Variants.Select(Text));
        }

        var text = Keywords(Described(new SchemaText().Type(node.Type!, node.IsNullable), node), node).Raw("const", node.Tag);
        if (node.Literals.Count > 0)
        {
            text.List("enum", node.IsNullable ? node.Literals.Append("null") : node.Literals);
        }

        return Closed(text, node, Text, alwaysRequires: true).Raw("items", node.Element is { } element ? Text(element) : null);
    }
}
