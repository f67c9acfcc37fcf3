using ToolContracts.Shared;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Generators.Emit;

/// <summary>Writes the methods that read lists, sets, dictionaries and enums.</summary>
internal sealed class CollectionReadEmitter(ShapeNames names)
{
    private const string Immutable = "global::System.Collections.Immutable.";
    private const string Frozen = "global::System.Collections.Frozen.";
    private const string Generic = "global::System.Collections.Generic.";

    public void List(SourceWriter writer, ListShape shape)
    {
        var element = shape.Element;
        var hasOwnEquality = element.HasValueEquality();
        using (writer.Braces(Head(shape)))
        {
            writer.Lines("value = default;");
            using (writer.Braces("if (!reader.EnterList())"))
            {
                writer.Lines("return;");
            }

            writer.Blank().Lines($"var items = new {Generic}{(shape.IsSet() ? "HashSet" : "List")}<{element.Type()}>();");
            if (shape.IsSet() && !hasOwnEquality)
            {
                writer.Lines($"var distinct = new {Generic}HashSet<string>(global::System.StringComparer.Ordinal);");
            }

            writer.Lines("var index = 0;");
            using (writer.Braces("for (; reader.NextElement(index); index++)"))
            {
                if (shape.IsSet() && hasOwnEquality)
                {
                    writer.Lines("var faults = reader.FaultCount;");
                }

                writer.Lines($"{element.LocalType()} item = default;");
                new ValueReadEmitter(names).Emit(writer, element, Constraints.None, "item");
                Add(writer, shape, hasOwnEquality);
            }

            writer.Blank().Lines("reader.Leave();").Lines("reader.CheckItems(index, minimum, maximum);").Lines($"value = {Made(shape)};");
        }
    }

    public void Map(SourceWriter writer, MapShape shape)
    {
        var item = shape.Value;
        using (writer.Braces(Head(shape)))
        {
            writer.Lines("value = default;");
            using (writer.Braces("if (!reader.EnterObject())"))
            {
                writer.Lines("return;");
            }

            writer.Blank().Lines($"var items = new {Generic}Dictionary<{shape.Key.Type()}, {item.Type()}>();").Lines("var count = 0;");
            using (writer.Braces("while (reader.NextKey(out var name))"))
            {
                writer.Lines("count++;").Lines(Key(shape.Key));
                writer.Lines("reader.NextValue();");
                using (writer.Braces("if (!isKey)"))
                {
                    writer.Lines("reader.Skip();").Lines("continue;");
                }

                using (writer.Braces("if (items.ContainsKey(key))"))
                {
                    writer.Lines("reader.RepeatedKey();").Lines("reader.Skip();").Lines("continue;");
                }

                writer.Lines($"{item.LocalType()} item = default;");
                new ValueReadEmitter(names).Emit(writer, item, Constraints.None, "item");
                writer.Lines($"items.Add(key, {item.Known("item")});");
            }

            var made = shape.Kind switch
            {
                MapKind.ImmutableDictionary => $"{Immutable}ImmutableDictionary.CreateRange(items)",
                MapKind.FrozenDictionary => $"{Frozen}FrozenDictionary.ToFrozenDictionary(items)",
                _ => "items",
            };
            writer.Blank().Lines("reader.Leave();").Lines("reader.CheckEntries(count, minimum, maximum);").Lines($"value = {made};");
        }
    }

    public void Enum(SourceWriter writer, EnumShape shape)
    {
        var name = names.Of(shape);
        var expected = Literals.Text(ShapeCode.OneOf(shape.Members.ToArray()));
        using (writer.Braces($"internal static bool Read_{name}(ref {ShapeCode.Runtime}ArgumentReader reader, out {shape.ClrType} value)"))
        {
            writer.Lines("value = default;");
            using (writer.Braces($"if (!reader.TryReadText({expected}, out var text))"))
            {
                writer.Lines("return false;");
            }

            using (writer.Braces($"if (TryParse_{name}(text, out value))"))
            {
                writer.Lines("return true;");
            }

            writer.Blank().Lines($"reader.Fault({ShapeCode.Codes}Enum, {expected});").Lines("return false;");
        }

        writer.Blank();
        using (writer.Braces($"private static bool TryParse_{name}(global::System.ReadOnlySpan<byte> text, out {shape.ClrType} value)"))
        {
            using (writer.Braces("switch (text.Length)"))
            {
                foreach (var group in shape.Members.GroupBy(static member => System.Text.Encoding.UTF8.GetByteCount(member)).OrderBy(static group => group.Key))
                {
                    writer.Lines($"case {ShapeCode.Number(group.Key)}:");
                    foreach (var member in group)
                    {
                        using (writer.Braces($"if (global::System.MemoryExtensions.SequenceEqual(text, {Literals.Utf8(member)}))"))
                        {
                            writer.Lines($"value = {shape.ClrType}.{TypeText.Identifier(member)};").Lines("return true;");
                        }
                    }

                    writer.Lines("    break;");
                }
            }

            writer.Blank().Lines("value = default;").Lines("return false;");
        }
    }

    private string Head(ValueShape shape) =>
        $"internal static void Read_{names.Of(shape)}(ref {ShapeCode.Runtime}ArgumentReader reader, int minimum, int maximum, out {(shape with { IsNullable = false }).LocalType()} value)";

    /// <summary>Elements at fault are not compared: each stands for a value that nobody knows.</summary>
    private void Add(SourceWriter writer, ListShape shape, bool hasOwnEquality)
    {
        var known = shape.Element.Known("item");
        if (!shape.IsSet())
        {
            writer.Lines($"items.Add({known});");
            return;
        }

        var isRepeated = hasOwnEquality
            ? $"reader.FaultCount == faults && !items.Add({known})"
            : $"!reader.HasFaults && !(distinct.Add({CanonicalEmitter.Text(names, shape.Element, known)}) && items.Add({known}))";
        using (writer.Braces($"if ({isRepeated})"))
        {
            writer.Lines($"reader.Fault({ShapeCode.Codes}UniqueItems, \"each element once\");");
        }
    }

    private static string Made(ListShape shape) => shape.Kind switch
    {
        ListKind.Array => "items.ToArray()",
        ListKind.ImmutableArray => $"{Immutable}ImmutableArray.CreateRange(items)",
        ListKind.ImmutableList => $"{Immutable}ImmutableList.CreateRange(items)",
        ListKind.ImmutableHashSet => $"{Immutable}ImmutableHashSet.CreateRange(items)",
        ListKind.FrozenSet => $"{Frozen}FrozenSet.ToFrozenSet(items)",
        _ => "items",
    };

    private string Key(ValueShape key) => key switch
    {
        EnumShape shape =>
            $"var isKey = TryParse_{names.Of(shape)}(name, out {shape.ClrType} key) || reader.KeyFault({Literals.Text("a key that is " + ShapeCode.OneOf(shape.Members.ToArray()))});",
        ScalarShape { Kind: ScalarKind.String } => "var isKey = true;\nvar key = global::System.Text.Encoding.UTF8.GetString(name);",
        ScalarShape { Kind: ScalarKind.Guid } => "var isKey = reader.TryReadKey(name, out var key);",
        _ => $"var isKey = reader.TryReadIntegerKey<{key.ClrType}>(name, out var key);",
    };
}
