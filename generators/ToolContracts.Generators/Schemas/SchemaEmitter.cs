using ToolContracts.Generators.Model;
using ToolContracts.Shared;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Generators.Schemas;

/// <summary>Writes the JSON Schema 2020-12 of a tool's arguments and result. Same model, same bytes.</summary>
internal sealed class SchemaEmitter
{
    private readonly ToolsetModel _toolset;
    private readonly ShapeUse _use;
    private readonly bool _withTexts;
    private readonly SchemaDefinitions _definitions;

    private SchemaEmitter(ToolsetModel toolset, ShapeUse use, bool withTexts, IEnumerable<ValueShape> roots)
    {
        _toolset = toolset;
        _use = use;
        _withTexts = withTexts;
        _definitions = new SchemaDefinitions(toolset, use, roots);
    }

    /// <summary>The schema of the arguments.</summary>
    /// <param name="withTexts">Whether descriptions are in it; without them it is what the schema's hash is taken over.</param>
    public static string Input(ToolsetModel toolset, ToolModel tool, bool withTexts)
    {
        var emitter = new SchemaEmitter(toolset, ShapeUse.Input, withTexts, tool.Arguments.Select(static argument => argument.Value));
        return emitter.Root(emitter.Object(new SchemaText(), [], tool.Arguments));
    }

    /// <summary>The schema of the result; <c>null</c> where the tool returns nothing.</summary>
    public static string Output(ToolsetModel toolset, ToolModel tool, bool withTexts)
    {
        if (tool.Result is not { } result)
        {
            return """{"type":"null"}""";
        }

        var emitter = new SchemaEmitter(toolset, ShapeUse.Output, withTexts, [result]);
        return emitter.Root(emitter.Value(result, Constraints.None, tool.ResultDescription, isRoot: true));
    }

    private string Root(SchemaText root)
    {
        var definitions = _definitions.Named.Select(pair => (pair.Name, Inline(pair.Shape, false, new SchemaText()).ToString())).ToArray();
        return (definitions.Length == 0 ? root : root.Members("$defs", definitions)).ToString();
    }

    private SchemaText Value(ValueShape value, Constraints constraints, string? description, bool isRoot = false)
    {
        var isNullable = value.IsNullable;
        while (value is UntrustedShape untrusted)
        {
            value = untrusted.Inner;
            isNullable |= value.IsNullable;
        }

        var text = new SchemaText();
        switch (value)
        {
            case ScalarShape scalar:
                ScalarSchema.Write(text, scalar.Kind, isNullable, constraints);
                break;
            case EnumShape { Members: var members }:
                var names = constraints.AllowedJson.Count > 0 ? constraints.AllowedJson.AsEnumerable() : members.Select(JsonText.Quote);
                text.Type("string", isNullable).List("enum", isNullable && !names.Contains("null") ? names.Append("null") : names);
                break;
            case ListShape list:
                text.Type("array", isNullable).Raw("items", Value(list.Element, Constraints.None, null).ToString())
                    .Number("minItems", constraints.MinLength).Number("maxItems", constraints.MaxLength)
                    .Raw("uniqueItems", list.Kind.IsSet() ? "true" : null);
                break;
            case MapShape map:
                text.Type("object", isNullable).Raw("propertyNames", Key(map.Key)).Raw("additionalProperties", Value(map.Value, Constraints.None, null).ToString())
                    .Number("minProperties", constraints.MinLength).Number("maxProperties", constraints.MaxLength);
                break;
            case ObjectReference reference:
                var own = Reference(text, reference, isNullable, isRoot);
                description ??= own;
                break;
        }

        return Described(text, description);
    }

    /// <summary>
    /// Writes a reference to, or the whole of, an object; returns the type's own description where it has one. A root is written whole:
    /// clients look there for the type.
    /// </summary>
    private string? Reference(SchemaText text, ObjectReference reference, bool isNullable, bool isRoot)
    {
        var shape = _definitions.Shape(reference.ClrType);
        if (!isRoot && _definitions.NameOf(reference.ClrType) is { } name)
        {
            var pointer = JsonText.Quote("#/$defs/" + name);
            _ = isNullable ? text.Raw("anyOf", $$"""[{"$ref":{{pointer}}},{"type":"null"}]""") : text.Raw("$ref", pointer);
            return null;
        }

        Inline(shape, isNullable, text);
        return shape.Description;
    }

    private SchemaText Inline(ObjectShape shape, bool isNullable, SchemaText text)
    {
        if (shape.Discriminator is null)
        {
            return Object(text, [], shape.Members, isNullable);
        }

        var variants = shape.Derived.Select(derived => Variant(shape.Discriminator, derived));
        return text.List("oneOf", isNullable ? variants.Append("""{"type":"null"}""") : variants);
    }

    private string Variant(string discriminator, DerivedShape derived)
    {
        var shape = _definitions.Shape(derived.ClrType);
        var tag = derived.TagIsNumber ? derived.Tag : JsonText.Quote(derived.Tag);
        return Described(Object(new SchemaText(), [(discriminator, $$"""{"const":{{tag}}}""")], shape.Members), shape.Description).ToString();
    }

    private SchemaText Object(SchemaText text, (string Name, string Schema)[] first, IEnumerable<MemberShape> members, bool isNullable = false)
    {
        var shown = members.Where(member => _use == ShapeUse.Output || member.ConstructorIndex != -2).ToArray();

        // What is classified is left out for who is not cleared for it, so no result must have it.
        var required = first.Select(static pair => pair.Name)
            .Concat(shown.Where(member => _use == ShapeUse.Output ? member.Class is null : member.IsRequired).Select(static member => member.JsonName))
            .Select(JsonText.Quote).ToArray();
        text.Type("object", isNullable).Members("properties", first.Concat(shown.Select(member => (member.JsonName, Member(member)))));
        return (required.Length == 0 ? text : text.List("required", required)).Raw("additionalProperties", "false");
    }

    private string Member(MemberShape member)
    {
        var text = Value(member.Value, member.Constraints, member.Description);
        return (_use == ShapeUse.Input ? text.Raw("default", member.DefaultJson) : text).ToString();
    }

    private SchemaText Described(SchemaText text, string? description) =>
        _withTexts && description is not null ? text.Raw("description", JsonText.Quote(description)) : text;

    private static string? Key(ValueShape key) => key switch
    {
        EnumShape { Members: var members } => new SchemaText().List("enum", members.Select(JsonText.Quote)).ToString(),
        ScalarShape { Kind: ScalarKind.Guid } => new SchemaText().Raw("pattern", JsonText.Quote(FormatPatterns.Guid)).ToString(),
        ScalarShape { Kind: var kind } when kind.IsInteger() => new SchemaText().Raw("pattern", JsonText.Quote(FormatPatterns.IntegerKey)).ToString(),
        _ => null,
    };
}
