using ToolContracts.Shared.Shapes;

namespace ToolContracts.Generators.Emit;

/// <summary>Writes the methods that read an object type.</summary>
internal sealed class ObjectReadEmitter(ShapeNames names)
{
    /// <summary>Writes the methods.</summary>
    public void Emit(SourceWriter writer, ObjectShape shape)
    {
        var type = shape.ClrType + (shape.IsValueType ? "" : "?");
        var name = names.Of(shape);
        if (shape.Discriminator is { } discriminator)
        {
            using (writer.Braces($"internal static void Read_{name}(ref {ShapeCode.Runtime}ArgumentReader reader, out {type} value)"))
            {
                Dispatch(writer, shape, discriminator);
            }
        }
        else if (names.IsDerived(shape))
        {
            using (writer.Braces($"internal static void Read_{name}(ref {ShapeCode.Runtime}ArgumentReader reader, out {type} value)"))
            {
                writer.Lines($"ReadMembers_{name}(ref reader, null, out value);");
            }
        }

        if (shape.Discriminator is not null && (shape.IsAbstract || !names.IsDerived(shape)))
        {
            return;
        }

        var isTagged = names.IsDerived(shape);
        writer.Blank();
        using (writer.Braces(isTagged
            ? $"private static void ReadMembers_{name}(ref {ShapeCode.Runtime}ArgumentReader reader, string? tag, out {type} value)"
            : $"internal static void Read_{name}(ref {ShapeCode.Runtime}ArgumentReader reader, out {type} value)"))
        {
            Members(writer, shape, isTagged);
        }
    }

    private void Dispatch(SourceWriter writer, ObjectShape shape, string discriminator)
    {
        var expected = Literals.Text(ShapeCode.OneOf(shape.Derived.Select(static derived => derived.Tag).ToArray()));
        var isNumber = shape.Derived.All(static derived => derived.TagIsNumber);
        writer.Lines("value = default;");
        using (writer.Braces($"if (!reader.TryReadTag({Literals.Text(discriminator)}, {Literals.Flag(isNumber)}, {expected}, out var found))"))
        {
            writer.Lines("return;");
        }

        foreach (var derived in shape.Derived)
        {
            writer.Blank();
            using (writer.Braces($"if (global::System.MemoryExtensions.SequenceEqual(found, {Literals.Utf8(derived.Tag)}))"))
            {
                writer.Lines($"ReadMembers_{names.Of(names.Object(derived.ClrType))}(ref reader, {Literals.Text(discriminator)}, out var derived);")
                    .Lines("value = derived;")
                    .Lines("return;");
            }
        }

        writer.Blank().Lines($"reader.UnknownTag({Literals.Text(discriminator)}, {expected});");
    }

    private void Members(SourceWriter writer, ObjectShape shape, bool isTagged)
    {
        var members = ShapeNames.Settable(shape).ToArray();
        writer.Lines("value = default;");
        using (writer.Braces("if (!reader.EnterObject())"))
        {
            writer.Lines("return;");
        }

        writer.Blank();
        new MembersReadEmitter(names, members).Emit(writer, isTagged);
        writer.Blank();

        // A constructor sees only values without faults.
        using (writer.Braces("if (!reader.HasFaults)"))
        {
            new ConstructionEmitter(shape, members).Emit(writer);
        }

        writer.Blank().Lines("reader.Leave();");
    }
}
