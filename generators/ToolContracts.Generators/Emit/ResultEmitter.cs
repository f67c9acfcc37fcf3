using ToolContracts.Shared.Shapes;

namespace ToolContracts.Generators.Emit;

/// <summary>Writes the methods that write results, and values that another call is given.</summary>
internal sealed class ResultEmitter(ShapeNames names, WriteUse use)
{
    private const string Head = ShapeCode.Runtime + "ResultWriter writer";
    private const string Encoded = "global::System.Text.Json.JsonEncodedText";

    private readonly string _prefix = ValueWriteEmitter.Prefix(use);
    private readonly string _nameOf = use == WriteUse.Show ? "Name" : "PassName";

    /// <summary>Writes the method of one shape.</summary>
    public void Emit(SourceWriter writer, ValueShape shape)
    {
        switch (shape)
        {
            case ListShape { Kind: ListKind.AsyncEnumerable }:
                break;
            case ListShape list:
                List(writer, list);
                break;
            case MapShape map:
                Map(writer, map);
                break;
            case EnumShape @enum:
                Enum(writer, @enum);
                break;
            default:
                Object(writer, names.Object(shape.ClrType));
                break;
        }
    }

    private void List(SourceWriter writer, ListShape shape)
    {
        using (writer.Braces($"internal static void {_prefix}_{names.Of(shape)}({Head}, {shape.ClrType} value, int minimum, int maximum)"))
        {
            if (shape.Kind == ListKind.ImmutableArray)
            {
                using (writer.Braces("if (value.IsDefault)"))
                {
                    writer.Lines("writer.UnexpectedNull();").Lines("return;");
                }
            }

            Enter(writer, "EnterList");
            writer.Lines("var count = 0;");
            using (writer.Braces("foreach (var item in value)"))
            {
                writer.Lines("writer.At(count++);");
                new ValueWriteEmitter(names, use).Emit(writer, shape.Element, Constraints.None, "item");
            }

            writer.Blank().Lines("writer.LeaveList();").Lines("writer.CheckItems(count, minimum, maximum);");
        }
    }

    private void Map(SourceWriter writer, MapShape shape)
    {
        using (writer.Braces($"internal static void {_prefix}_{names.Of(shape)}({Head}, {shape.ClrType} value, int minimum, int maximum)"))
        {
            Enter(writer, "EnterObject");
            writer.Lines("var count = 0;");
            using (writer.Braces("foreach (var pair in value)"))
            {
                writer.Lines($"var name = {TextEmitter.Of(names, shape.Key, "pair.Key")};").Lines("count++;").Lines("writer.At(name);");
                if (shape.Key is EnumShape)
                {
                    using (writer.Braces($"if ({ShapeNames.ClassName}.Name_{names.Of(shape.Key)}(pair.Key) is null)"))
                    {
                        writer.Lines($"writer.Fault({ShapeCode.Codes}Key, \"a key that has a name\");");
                    }
                }

                writer.Lines("writer.Json.WritePropertyName(name);");
                new ValueWriteEmitter(names, use).Emit(writer, shape.Value, Constraints.None, "pair.Value");
            }

            writer.Blank().Lines("writer.LeaveObject();").Lines("writer.CheckEntries(count, minimum, maximum);");
        }
    }

    private void Enum(SourceWriter writer, EnumShape shape)
    {
        using (writer.Braces($"internal static void {_prefix}_{names.Of(shape)}({Head}, {shape.ClrType} value)"))
        {
            using (writer.Braces($"if (Name_{names.Of(shape)}(value) is {{ }} name)"))
            {
                writer.Lines("writer.Json.WriteStringValue(name);").Lines("return;");
            }

            writer.Blank().Lines($"writer.Instead({ShapeCode.Codes}Enum, {Literals.Text(ShapeCode.OneOf(shape.Members.ToArray()))});");
        }
    }

    private void Object(SourceWriter writer, ObjectShape shape)
    {
        var name = names.Of(shape);
        if (shape.Discriminator is { } discriminator)
        {
            using (writer.Braces($"internal static void {_prefix}_{name}({Head}, {shape.ClrType} value)"))
            {
                Dispatch(writer, shape, discriminator);
            }
        }
        else
        {
            using (writer.Braces($"internal static void {_prefix}_{name}({Head}, {shape.ClrType} value)"))
            {
                Enter(writer, "EnterObject");
                writer.Lines($"{_prefix}Members_{name}(writer, value);").Lines("writer.LeaveObject();");
            }
        }

        if (shape.Discriminator is null || (names.IsDerived(shape) && !shape.IsAbstract))
        {
            writer.Blank();
            Members(writer, shape);
        }
    }

    private void Dispatch(SourceWriter writer, ObjectShape shape, string discriminator)
    {
        for (var i = 0; i < shape.Derived.Count; i++)
        {
            var derived = shape.Derived[i];
            using (writer.Braces($"if (value.GetType() == typeof({derived.ClrType}))"))
            {
                Enter(writer, "EnterObject");
                writer.Lines(derived.TagIsNumber
                        ? $"writer.Json.WriteNumber({Literals.Utf8(discriminator)}, {derived.Tag});"
                        : $"writer.Json.WriteString({Literals.Utf8(discriminator)}, {Literals.Utf8(derived.Tag)});")
                    .Lines($"{_prefix}Members_{names.Of(names.Object(derived.ClrType))}(writer, ({derived.ClrType})value);")
                    .Lines("writer.LeaveObject();")
                    .Lines("return;");
            }

            writer.Blank();
        }

        writer.Lines($"writer.Instead({ShapeCode.Codes}Type, {Literals.Text(ShapeCode.OneOf(shape.Derived.Select(static derived => derived.Tag).ToArray()))});");
    }

    private void Members(SourceWriter writer, ObjectShape shape)
    {
        var name = names.Of(shape);
        var members = use == WriteUse.Show ? shape.Members.ToArray() : ShapeNames.Settable(shape).ToArray();
        for (var i = 0; i < members.Length; i++)
        {
            writer.Lines(
                $"private static readonly {Encoded} {_nameOf}_{name}_{ShapeCode.Number(i)} = {Encoded}.Encode({Literals.Text(members[i].JsonName)}, global::System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping);");
        }

        writer.Blank();
        using (writer.Braces($"private static void {_prefix}Members_{name}({Head}, {shape.ClrType} value)"))
        {
            var values = new ValueWriteEmitter(names, use);
            for (var i = 0; i < members.Length; i++)
            {
                var member = members[i];
                var encoded = $"{_nameOf}_{name}_{ShapeCode.Number(i)}";
                var mark = "mark" + ShapeCode.Number(i);
                var isClassified = member.Class is not null && use == WriteUse.Show;
                if (isClassified)
                {
                    ClassEmitter.Begin(writer, member, member.Class!, encoded, mark);
                }
                else
                {
                    writer.Lines($"writer.Json.WritePropertyName({encoded});");
                }

                if (ValueWriteEmitter.MayBeFaulty(member.Value, member.Constraints))
                {
                    writer.Lines($"writer.At({Literals.Text(member.JsonName)});");
                }

                values.Emit(writer, member.Value, member.Constraints, "value." + member.ClrName);
                if (isClassified)
                {
                    writer.Lines($"writer.EndClassified({mark});");
                }
            }
        }
    }

    private static void Enter(SourceWriter writer, string method)
    {
        using (writer.Braces($"if (!writer.{method}())"))
        {
            writer.Lines("return;");
        }

        writer.Blank();
    }
}
