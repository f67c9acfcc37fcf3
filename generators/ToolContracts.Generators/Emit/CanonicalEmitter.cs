using System.Globalization;
using System.Text;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Generators.Emit;

/// <summary>Writes the methods that write values in canonical form: names sorted here, dictionaries and sets where they are written.</summary>
internal sealed class CanonicalEmitter(ShapeNames names)
{
    private const string Writer = ShapeCode.Runtime + "CanonicalWriter writer";

    private int _locals;

    /// <summary>An expression of the canonical JSON of a value.</summary>
    public static string Text(ShapeNames names, ValueShape shape, string value) =>
        $"{ShapeCode.Runtime}CanonicalText.Of({value}, static (writer, item) => {{ {new CanonicalEmitter(names).Statement(shape, "item")} }})";

    /// <summary>Writes the method of one shape.</summary>
    public void Emit(SourceWriter writer, ValueShape shape)
    {
        if (shape is EnumShape)
        {
            return;
        }

        using (writer.Braces($"internal static void Canonical_{names.Of(shape)}({Writer}, {shape.ClrType} value)"))
        {
            switch (shape)
            {
                case ListShape list when list.IsSet():
                    writer.Lines($"{ShapeCode.Runtime}CanonicalText.Set(writer, value, static (writer, item) => {{ {Statement(list.Element, "item")} }});");
                    break;
                case ListShape list:
                    List(writer, list);
                    break;
                case MapShape map:
                    writer.Lines(
                        $"{ShapeCode.Runtime}CanonicalText.Map(writer, value, static key => {TextEmitter.Of(names, map.Key, "key")}, static (writer, item) => {{ {Statement(map.Value, "item")} }});");
                    break;
                default:
                    Object(writer, names.Object(shape.ClrType));
                    break;
            }
        }
    }

    /// <summary>Writes an object of members.</summary>
    /// <param name="writer">Takes the code.</param>
    /// <param name="members">The members.</param>
    /// <param name="instance">Expression of the object.</param>
    /// <param name="tag">Name and JSON of the discriminator; null where there is none.</param>
    public void Members(SourceWriter writer, IEnumerable<MemberShape> members, string instance, (string Name, string Json)? tag)
    {
        var entries = members.Select(member => (Name: member.JsonName, Member: (MemberShape?)member));
        var sorted = (tag is { } found ? entries.Append((found.Name, null)) : entries).OrderBy(static entry => entry.Name, StringComparer.Ordinal).ToArray();
        if (sorted.Length == 0)
        {
            writer.Lines("writer.Raw(\"{}\"u8);");
            return;
        }

        for (var i = 0; i < sorted.Length; i++)
        {
            var (name, member) = sorted[i];
            var head = (i == 0 ? "{" : ",") + Quote(name) + ":";
            if (member is null)
            {
                writer.Lines($"writer.Raw({Literals.Utf8(head + tag!.Value.Json)});");
                continue;
            }

            writer.Lines($"writer.Raw({Literals.Utf8(head)});").Lines(Statement(member.Value, instance + "." + member.ClrName));
        }

        writer.Lines("writer.Raw(\"}\"u8);");
    }

    /// <summary>A statement that writes a value. What may be null where it should not, such as a default, is written as null.</summary>
    public string Statement(ValueShape shape, string value)
    {
        if (shape is { IsNullable: false, IsValueType: true })
        {
            return NotNull(shape, value);
        }

        var known = "known" + ShapeCode.Number(_locals++);
        return $"if ({value} is {{ }} {known}) {{ {NotNull(shape, known)} }} else {{ writer.Null(); }}";
    }

    /// <summary>A JSON string in the form of RFC 8785.</summary>
    internal static string Quote(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var c in value)
        {
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\t' => "\\t",
                '\n' => "\\n",
                '\f' => "\\f",
                '\r' => "\\r",
                < ' ' => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }

        return text.Append('"').ToString();
    }

    private string NotNull(ValueShape shape, string value) => shape switch
    {
        UntrustedShape untrusted => Statement(untrusted.Inner, $"{ShapeCode.Runtime}UntrustedValue.Open({value})"),
        EnumShape => $"writer.Text({TextEmitter.Of(names, shape, value)});",
        ScalarShape { Kind: ScalarKind.Boolean } => $"writer.Boolean({value});",
        ScalarShape
        {
            Kind: ScalarKind.SByte or ScalarKind.Byte or ScalarKind.Int16 or ScalarKind.UInt16 or ScalarKind.Int32 or ScalarKind.UInt32
                or ScalarKind.Single or ScalarKind.Double
        } => $"writer.Number({value});",
        ScalarShape { Kind: ScalarKind.String or ScalarKind.Int64 or ScalarKind.UInt64 or ScalarKind.Decimal } => $"writer.Text({value});",
        ScalarShape => $"writer.Text({TextEmitter.Of(names, shape, value)});",
        _ => $"{ShapeNames.ClassName}.Canonical_{names.Of(shape)}(writer, {value});",
    };

    private void List(SourceWriter writer, ListShape list)
    {
        if (list.Kind == ListKind.ImmutableArray)
        {
            using (writer.Braces("if (value.IsDefault)"))
            {
                writer.Lines("writer.Null();").Lines("return;");
            }
        }

        writer.Lines("writer.Raw(\"[\"u8);").Lines("var isFirst = true;");
        using (writer.Braces("foreach (var item in value)"))
        {
            using (writer.Braces("if (!isFirst)"))
            {
                writer.Lines("writer.Raw(\",\"u8);");
            }

            writer.Blank().Lines("isFirst = false;").Lines(Statement(list.Element, "item"));
        }

        writer.Blank().Lines("writer.Raw(\"]\"u8);");
    }

    private void Object(SourceWriter writer, ObjectShape shape)
    {
        if (shape.Discriminator is not { } discriminator)
        {
            Members(writer, ShapeNames.Settable(shape), "value", null);
            return;
        }

        for (var i = 0; i < shape.Derived.Count; i++)
        {
            var derived = shape.Derived[i];
            var local = "derived" + ShapeCode.Number(i);
            using (writer.Braces($"if (value.GetType() == typeof({derived.ClrType}))"))
            {
                writer.Lines($"var {local} = ({derived.ClrType})value;");
                Members(
                    writer, ShapeNames.Settable(names.Object(derived.ClrType)), local, (discriminator, derived.TagIsNumber ? derived.Tag : Quote(derived.Tag)));
                writer.Lines("return;");
            }
        }

        writer.Lines("writer.Null();");
    }
}
