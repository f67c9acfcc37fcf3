using ToolContracts.Generators.Model;
using ToolContracts.Generators.Schemas.Dialects;

namespace ToolContracts.Generators.Emit;

/// <summary>
/// Writes the behaviour of a tool's nested class: its base type, arguments, binder, canonical writer, resource, key, invocation and plan.
/// The other part of the class, with contract and schemas, is written by <see cref="ContractEmitter"/>.
/// </summary>
internal static class ToolEmitter
{
    public static void Emit(SourceWriter writer, ToolsetModel toolset, ToolModel tool, DialectSelection dialects)
    {
        var names = new ShapeNames(toolset, dialects);
        var arguments = $"{toolset.ClrType}.{tool.ClassName}.{InvocationEmitter.Arguments}";
        using (writer.Braces($"partial class {tool.ClassName} : {ShapeCode.Runtime}GeneratedTool<{toolset.ClrType}, {arguments}>"))
        {
            using (writer.Braces($"internal struct {InvocationEmitter.Arguments}"))
            {
                foreach (var parameter in tool.Parameters)
                {
                    if (parameter.Member is not null)
                    {
                        writer.Lines($"public {parameter.ClrType} {parameter.Name};");
                    }
                }
            }

            writer.Blank();
            BinderEmitter.Emit(writer, names, tool);
            writer.Blank();
            using (writer.Braces($"protected override void WriteArguments(in {InvocationEmitter.Arguments} arguments, {ShapeCode.Runtime}CanonicalWriter writer)"))
            {
                new CanonicalEmitter(names).Members(writer, tool.Arguments, "arguments", null);
            }

            TemplateEmitter.Emit(writer, names, tool);
            writer.Blank();
            InvocationEmitter.Emit(writer, names, toolset, tool);
            if (!tool.HasUntrustedText)
            {
                writer.Blank().Lines("protected override bool HasUntrustedText => false;");
            }

            PlanEmitter.Emit(writer, names, toolset, tool);
            CompensationEmitter.Emit(writer, names, toolset, tool);
            ReconcilerEmitter.EmitMethod(writer, names, toolset, tool);
        }
    }
}
