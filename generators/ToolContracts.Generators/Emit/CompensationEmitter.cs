using ToolContracts.Generators.Model;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Generators.Emit;

/// <summary>Writes which tool undoes a tool, and how its arguments are made of those of the call and of its recorded result.</summary>
internal static class CompensationEmitter
{
    public static void Emit(SourceWriter writer, ShapeNames names, ToolsetModel toolset, ToolModel tool)
    {
        if (tool.Compensation is not { } compensation)
        {
            return;
        }

        writer.Blank().Lines(compensation.Hidden is { } hidden
            ? $"protected override {ShapeCode.Runtime}GeneratedTool<{toolset.ClrType}>? CreateCompensation() => new {toolset.ClrType}.{hidden.ClassName}();"
            : $"protected override string? CompensationTool => {Literals.Text(compensation.Tool)};");
        writer.Blank();
        using (writer.Braces(
            $"protected override void WriteCompensation(in {InvocationEmitter.Arguments} arguments, {ShapeCode.Runtime}RecordedResult result, {ShapeCode.Runtime}ResultWriter writer)"))
        {
            using (writer.Braces("if (!writer.EnterObject())"))
            {
                writer.Lines("return;");
            }

            writer.Blank();
            var values = new ValueWriteEmitter(names, WriteUse.Pass);
            for (var i = 0; i < compensation.Sources.Count; i++)
            {
                Source(writer, values, compensation.Sources[i], "source" + ShapeCode.Number(i));
            }

            writer.Lines("writer.LeaveObject();");
        }
    }

    private static void Source(SourceWriter writer, ValueWriteEmitter values, CompensationSourceModel source, string local)
    {
        if (source.Argument is not { } argument)
        {
            writer.Lines($"result.Write(writer, {Literals.Text(source.JsonName)}, {(source.Member is null ? "null" : Literals.Text(source.Member))});");
            return;
        }

        writer.Lines($"writer.Json.WritePropertyName({Literals.Text(source.JsonName)});").Lines($"writer.At({Literals.Text(source.JsonName)});");
        var value = "arguments." + argument;
        if (source.Member is not { } member)
        {
            values.Emit(writer, source.Value, Constraints.None, value);
            return;
        }

        value = source.IsUntrusted ? $"{ShapeCode.Runtime}UntrustedValue.Open({value})" : value;
        if (!source.IsNullable)
        {
            values.Emit(writer, source.Value, Constraints.None, value + "." + member);
            return;
        }

        using (writer.Braces($"if ({value} is {{ }} {local})"))
        {
            values.Emit(writer, source.Value, Constraints.None, local + "." + member);
        }

        using (writer.Braces("else"))
        {
            writer.Lines("writer.Null();");
        }
    }
}
