using static ToolContracts.Generators.Schemas.Dialects.SchemaConstruct;
using static ToolContracts.Generators.Schemas.Dialects.Treatment;

namespace ToolContracts.Generators.Schemas.Dialects;

/// <summary>
/// Tool use with <c>strict: true</c>. What is printed is a fixed point of <c>transformJSONSchema</c> of the provider's own package: nothing of
/// it would be moved into a description.
/// </summary>
internal sealed class AnthropicDialect : DialectForm
{
    private const string Guide = "https://platform.claude.com/docs/en/build-with-claude/structured-outputs#json-schema-limitations";
    private const string Package = "npm @anthropic-ai/sdk 1.12.0, lib/transform-json-schema";
    private const string Limit = "https://platform.claude.com/docs/en/build-with-claude/structured-outputs#explicit-limits";

    public override DialectTable Table { get; } = new(
        SchemaDialect.Anthropic,
        [
            new(ClosedObject, Taken, "`additionalProperties: false` on each object", Guide),
            new(EmptyObject, Taken, "`properties: {}`", Package),
            new(NoArguments, Taken, "`properties: {}`", Package),
            new(OptionalMember, Taken, "not in `required`", Guide),
            new(NullableValue, Rewritten, "`anyOf` with `null`", Package),
            new(Default, Said, "\"Default: 20.\"", Package),
            new(Map, Refused, "`additionalProperties` other than false", Guide),
            new(Hierarchy, Rewritten, "`anyOf`; the tags tell the variants apart", Package),
            new(TextTag, Taken, "`const` without a type", Package),
            new(NumberTag, Taken, "`const` without a type", Package),
            new(RecursiveType, Refused, "a type that contains itself", Guide),
            new(SharedType, Taken, "`$ref` alone", Guide),
            new(TextEnum, Taken, "`enum` without a type", Package),
            new(EmptyTextInEnum, Taken, "`enum` without a type", Package),
            new(OtherEnum, Taken, "`enum` without a type", Package),
            new(ConstraintBesideEnum, Said, "sentences", Package),
            new(Bound, Said, "\"From 1 to 100.\"; of int and long themselves, nothing", Guide),
            new(ExclusiveBound, Said, "\"Above 0.\"", Guide),
            new(LargeBound, Said, "\"At most 18446744073709551615.\"", Guide),
            new(Length, Said, "\"1 to 35 characters.\"", Guide),
            new(Pattern, Said, "\"Matches the regular expression ….\", or words for a form that has no format", Package),
            new(LookaroundPattern, Said, "\"Matches the regular expression ….\"", Guide),
            new(FurtherPattern, Said, "\"Matches the regular expression ….\"", Package),
            new(DateTimeFormat, Taken, "`format`", Guide),
            new(DateFormat, Taken, "`format`", Guide),
            new(UuidFormat, Taken, "`format`", Guide),
            new(EmailFormat, Taken, "`format`", Guide),
            new(UrlFormat, Taken, "`format`", Guide),
            new(ContentEncoding, Said, "\"Base64 with padding.\"", Package),
            new(NonEmptyList, Taken, "`minItems` of 0 or 1", Guide),
            new(ItemCount, Said, "\"2 to 5 elements.\"", Guide),
            new(UniqueItems, Said, "\"Each element once.\"", Guide),
            new(ArgumentName, Refused, "any but a-z, A-Z, 0-9, _, . and -, or more than 64; members below are not asked", "https://github.com/aws-solutions-library-samples/accelerated-intelligent-document-processing-on-aws/issues/709"),
            new(ToolName, Refused, "any but a-z, A-Z, 0-9, _ and -, or more than 128", "https://platform.claude.com/docs/en/agents-and-tools/tool-use/define-tools"),
            new(OptionalCount, Refused, "more than 24 optional members; the sum over all strict tools of a request counts", Limit),
            new(UnionCount, Refused, "more than 16 nullable values and hierarchies; the sum over all strict tools of a request counts", Limit),
        ],
        new DialectLimits
        {
            ToolName = "^[a-zA-Z0-9_-]{1,128}$",
            ArgumentName = "^[a-zA-Z0-9_.-]{1,64}$",
            OptionalMembers = 24,
            Unions = 16,
        });

    public override string Print(SchemaDocument document) => Definitions(One(document.Root), document, One).ToString();

    private static string Text(SchemaNode node)
    {
        if (node.Reference is not null)
        {
            return Reference(node);
        }

        if (node.Variants.Count > 0)
        {
            return AnyOf(node, node.Variants.Select(Text));
        }

        return node.IsNullable && node.Literals.Count == 0 ? AnyOf(node, [Bare(node).ToString()]) : One(node).ToString();
    }

    private static SchemaText One(SchemaNode node) =>
        node.Variants.Count > 0 ? Described(new SchemaText(), node).List("anyOf", node.Variants.Select(Text)) : Described(Bare(node), node);

    /// <summary>A node without its description, and without null but among its literals.</summary>
    private static SchemaText Bare(SchemaNode node)
    {
        if (node.Tag is not null)
        {
            return new SchemaText().Raw("const", node.Tag);
        }

        if (node.Literals.Count > 0)
        {
            return new SchemaText().List("enum", node.IsNullable ? node.Literals.Append("null") : node.Literals);
        }

        var text = Keywords(new SchemaText().Text("type", node.Type), node);
        return Closed(text, node, Text, alwaysRequires: false).Raw("items", node.Element is { } element ? Text(element) : null);
    }
}
