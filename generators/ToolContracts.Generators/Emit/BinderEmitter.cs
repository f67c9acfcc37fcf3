using ToolContracts.Generators.Model;

namespace ToolContracts.Generators.Emit;

/// <summary>Writes the binder of a tool: its arguments are the members of the root object.</summary>
internal static class BinderEmitter
{
    public static void Emit(SourceWriter writer, ShapeNames names, ToolModel tool)
    {
        using (writer.Braces(
            $"protected override bool TryBind(global::System.ReadOnlySpan<byte> utf8Json, {ShapeCode.Runtime}BindContext context, out {InvocationEmitter.Arguments} arguments)"))
        {
            writer.Lines("arguments = default;");
            using (writer.Braces("try"))
            {
                writer.Lines($"var reader = new {ShapeCode.Runtime}ArgumentReader(utf8Json, context);")
                    .Lines("return reader.Begin() && Read(ref reader, ref arguments) && reader.Complete();");
            }

            // Text that is no JSON, and values that their own constructors refuse, are faults of the arguments.
            using (writer.Braces("catch (global::System.Exception exception) when (exception is not global::System.OutOfMemoryException)"))
            {
                writer.Lines("context.Refuse(exception, utf8Json);").Lines("arguments = default;").Lines("return false;");
            }
        }

        writer.Blank();
        using (writer.Braces($"private static bool Read(ref {ShapeCode.Runtime}ArgumentReader reader, ref {InvocationEmitter.Arguments} arguments)"))
        {
            Read(writer, names, tool);
        }
    }

    private static void Read(SourceWriter writer, ShapeNames names, ToolModel tool)
    {
        var parameters = tool.Parameters.Where(static parameter => parameter.Member is not null).ToArray();
        using (writer.Braces("if (!reader.EnterObject())"))
        {
            // What follows a root of another type is still read: text that is no JSON is that above all.
            writer.Lines("return true;");
        }

        writer.Blank();
        new MembersReadEmitter(names, parameters.Select(static parameter => parameter.Member!).ToArray()).Emit(writer, mayHaveTag: false);
        writer.Blank().Lines("reader.Leave();");
        using (writer.Braces("if (!reader.HasFaults)"))
        {
            for (var i = 0; i < parameters.Length; i++)
            {
                writer.Lines($"arguments.{parameters[i].Name} = {parameters[i].Member!.Value.Known(MembersReadEmitter.Local(i))};");
            }
        }

        writer.Blank().Lines("return true;");
    }
}
