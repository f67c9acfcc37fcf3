using ToolContracts.Shared.Shapes;

namespace ToolContracts.Generators.Emit;

/// <summary>Writes the code that writes one value, with its checks.</summary>
internal sealed class ValueWriteEmitter(ShapeNames names, WriteUse use)
{
    private readonly ConstraintEmitter _constraints = new(names, "writer");
    private int _temporaries;

    /// <summary>What the names of the methods begin with.</summary>
    public static string Prefix(WriteUse use) => use == WriteUse.Show ? "Write" : "Pass";

    /// <summary>Whether writing the value can find a fault, so that its place must be known.</summary>
    public static bool MayBeFaulty(ValueShape shape, Constraints constraints) =>
        shape is not ScalarShape { IsValueType: true, Kind: not (ScalarKind.Single or ScalarKind.Double or ScalarKind.Char or ScalarKind.RootedPath) }
        || ConstraintEmitter.HasChecks(shape, constraints);

    /// <summary>Writes the code.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="shape">Shape of the value.</param>
    /// <param name="constraints">Its constraints.</param>
    /// <param name="value">Expression of the value.</param>
    public void Emit(SourceWriter writer, ValueShape shape, Constraints constraints, string value)
    {
        if (shape is { IsNullable: false, IsValueType: true })
        {
            var plain = ConstraintEmitter.HasChecks(shape, constraints) ? Local(writer, value) : value;
            NotNull(writer, shape, constraints, plain);
            return;
        }

        var known = "known" + ShapeCode.Number(_temporaries++);
        using (writer.Braces($"if ({value} is {{ }} {known})"))
        {
            NotNull(writer, shape, constraints, known);
        }

        using (writer.Braces("else"))
        {
            if (shape.IsNullable)
            {
                _constraints.EmitNull(writer, constraints);
                writer.Lines("writer.Null();");
            }
            else
            {
                writer.Lines("writer.UnexpectedNull();");
            }
        }
    }

    private void NotNull(SourceWriter writer, ValueShape shape, Constraints constraints, string value)
    {
        switch (shape)
        {
            case UntrustedShape untrusted:
                Emit(writer, untrusted.Inner, constraints, $"{ShapeCode.Runtime}UntrustedValue.Open({value})");
                break;
            case ScalarShape { Kind: var kind }:
                _constraints.Emit(writer, shape, constraints, value);
                writer.Lines(Scalar(kind, value));
                break;
            case EnumShape:
                _constraints.Emit(writer, shape, constraints, value);
                writer.Lines($"{ShapeNames.ClassName}.{Prefix(use)}_{names.Of(shape)}(writer, {value});");
                break;
            case ListShape or MapShape:
                writer.Lines($"{ShapeNames.ClassName}.{Prefix(use)}_{names.Of(shape)}(writer, {value}, {ShapeCode.Bounds(constraints)});");
                break;
            default:
                writer.Lines($"{ShapeNames.ClassName}.{Prefix(use)}_{names.Of(shape)}(writer, {value});");
                break;
        }
    }

    private string Local(SourceWriter writer, string value)
    {
        var local = "value" + ShapeCode.Number(_temporaries++);
        writer.Lines($"var {local} = {value};");
        return local;
    }

    private static string Scalar(ScalarKind kind, string value) => kind switch
    {
        ScalarKind.Boolean => $"writer.Json.WriteBooleanValue({value});",
        ScalarKind.Single or ScalarKind.Double => $"writer.Number({value});",
        ScalarKind.SByte or ScalarKind.Byte or ScalarKind.Int16 or ScalarKind.UInt16 or ScalarKind.Int32 or ScalarKind.UInt32
            or ScalarKind.Int64 or ScalarKind.UInt64 or ScalarKind.Decimal => $"writer.Json.WriteNumberValue({value});",
        ScalarKind.String or ScalarKind.Guid => $"writer.Json.WriteStringValue({value});",
        ScalarKind.Char => $"writer.Character({value});",
        ScalarKind.Bytes => $"writer.Json.WriteBase64StringValue({value});",
        ScalarKind.Uri => $"writer.Uri({value});",
        ScalarKind.RootedPath => $"writer.RootedPath({value});",
        _ => $"writer.Json.WriteStringValue({ShapeCode.Runtime}ValueText.Of({value}));",
    };
}
