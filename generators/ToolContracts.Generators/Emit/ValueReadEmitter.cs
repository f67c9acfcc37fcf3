using ToolContracts.Shared.Shapes;

namespace ToolContracts.Generators.Emit;

/// <summary>Writes the code that reads one value, with its constraints, into a local; the reader stands at the value.</summary>
internal sealed class ValueReadEmitter(ShapeNames names)
{
    private readonly ConstraintEmitter _constraints = new(names, "reader");
    private int _temporaries;

    /// <summary>Writes the code.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="shape">Shape of the value.</param>
    /// <param name="constraints">Its constraints.</param>
    /// <param name="target">A local of the shape's <see cref="ShapeCode.LocalType"/>; keeps what it has on a fault.</param>
    public void Emit(SourceWriter writer, ValueShape shape, Constraints constraints, string target)
    {
        if (!shape.IsNullable)
        {
            NotNull(writer, shape, constraints, target);
            return;
        }

        using (writer.Braces("if (reader.IsNull)"))
        {
            _constraints.EmitNull(writer, constraints);
            writer.Lines($"{target} = null;");
        }

        using (writer.Braces("else"))
        {
            NotNull(writer, shape, constraints, target);
        }
    }

    private void NotNull(SourceWriter writer, ValueShape shape, Constraints constraints, string target)
    {
        switch (shape)
        {
            case UntrustedShape untrusted:
                var inner = Temporary();
                writer.Lines($"{untrusted.Inner.LocalType()} {inner} = default;");
                Emit(writer, untrusted.Inner, constraints, inner);
                writer.Lines($"{target} = new {shape.ClrType}({untrusted.Inner.Known(inner)});");
                break;
            case ScalarShape or EnumShape:
                Scalar(writer, shape, constraints, target);
                break;
            case ListShape or MapShape:
                Assign(writer, shape, target, local => $"{Method(shape)}(ref reader, {ShapeCode.Bounds(constraints)}, out {local});");
                break;
            default:
                Assign(writer, shape, target, local => $"{Method(shape)}(ref reader, out {local});");
                break;
        }
    }

    private void Scalar(SourceWriter writer, ValueShape shape, Constraints constraints, string target)
    {
        var method = shape is ScalarShape { Kind: var kind } ? $"reader.TryRead{kind}(" : $"{Method(shape)}(ref reader, ";
        var isNullableStruct = shape is { IsNullable: true, IsValueType: true };
        if (!isNullableStruct && !ConstraintEmitter.HasChecks(shape, constraints))
        {
            writer.Lines($"{method}out {target});");
            return;
        }

        var local = isNullableStruct ? Temporary() : target;
        using (writer.Braces($"if ({method}out {(isNullableStruct ? "var " : "")}{local}))"))
        {
            _constraints.Emit(writer, shape, constraints, local);
            if (isNullableStruct)
            {
                writer.Lines($"{target} = {local};");
            }
        }
    }

    private void Assign(SourceWriter writer, ValueShape shape, string target, Func<string, string> call)
    {
        if (shape is not { IsNullable: true, IsValueType: true })
        {
            writer.Lines(call(target));
            return;
        }

        var local = Temporary();
        writer.Lines(call("var " + local)).Lines($"{target} = {local};");
    }

    private string Method(ValueShape shape) => $"{ShapeNames.ClassName}.Read_{names.Of(shape)}";

    private string Temporary() => "t" + ShapeCode.Number(_temporaries++);
}
