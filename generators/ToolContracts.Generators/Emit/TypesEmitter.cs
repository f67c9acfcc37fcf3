using ToolContracts.Generators.Model;
using ToolContracts.Generators.Schemas.Dialects;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Generators.Emit;

/// <summary>Writes, once a toolset, what all its tools share: the readers and writers of all shapes that are more than a scalar.</summary>
internal static class TypesEmitter
{
    public static void Emit(SourceWriter writer, ToolsetModel toolset, DialectSelection dialects)
    {
        var names = new ShapeNames(toolset, dialects);
        if (names.Inputs.Count + names.Outputs.Count + names.Passed.Count + names.Patterns.Count == 0)
        {
            return;
        }

        writer.Blank();
        using (writer.Braces($"private static class {ShapeNames.ClassName}"))
        {
            for (var i = 0; i < names.Patterns.Count; i++)
            {
                writer.Lines($"internal static readonly {ShapeCode.Runtime}TextPattern Pattern{ShapeCode.Number(i)} = new({Literals.Text(names.Patterns[i])});");
            }

            foreach (var shape in names.Inputs.Concat(names.Outputs).Concat(names.Passed).OfType<EnumShape>().Distinct())
            {
                writer.Blank();
                TextEmitter.Name(writer, names, shape);
            }

            foreach (var shape in names.Inputs)
            {
                Read(writer, names, shape);
                writer.Blank();
                new CanonicalEmitter(names).Emit(writer, shape);
            }

            foreach (var shape in names.Outputs)
            {
                writer.Blank();
                new ResultEmitter(names, WriteUse.Show).Emit(writer, shape);
            }

            foreach (var shape in names.Passed)
            {
                writer.Blank();
                new ResultEmitter(names, WriteUse.Pass).Emit(writer, shape);
            }
        }
    }

    private static void Read(SourceWriter writer, ShapeNames names, ValueShape shape)
    {
        writer.Blank();
        switch (shape)
        {
            case ListShape list:
                new CollectionReadEmitter(names).List(writer, list);
                break;
            case MapShape map:
                new CollectionReadEmitter(names).Map(writer, map);
                break;
            case EnumShape @enum:
                new CollectionReadEmitter(names).Enum(writer, @enum);
                break;
            default:
                new ObjectReadEmitter(names).Emit(writer, names.Object(shape.ClrType));
                break;
        }
    }
}
