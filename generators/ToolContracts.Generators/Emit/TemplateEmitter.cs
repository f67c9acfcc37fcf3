using ToolContracts.Generators.Model;
using ToolContracts.Shared;

namespace ToolContracts.Generators.Emit;

/// <summary>Writes the methods that write resources and the business key.</summary>
internal static class TemplateEmitter
{
    public static void Emit(SourceWriter writer, ShapeNames names, ToolModel tool)
    {
        if (tool.Contract.Permissions.Any(static permission => permission.Resource is not null))
        {
            Resources(writer, names, tool);
        }

        if (tool.Contract.Idempotency.Key is { } key)
        {
            writer.Blank();
            using (writer.Braces(
                $"protected override void WriteKey(in {InvocationEmitter.Arguments} arguments, global::ToolContracts.Caller caller, {ShapeCode.Runtime}KeyWriter writer)"))
            {
                Parts(writer, names, tool, key);
            }
        }
    }

    private static void Resources(SourceWriter writer, ShapeNames names, ToolModel tool)
    {
        writer.Blank();
        using (writer.Braces(
            $"protected override void WriteResource(int permission, in {InvocationEmitter.Arguments} arguments, global::ToolContracts.Caller caller, {ShapeCode.Runtime}ResourceWriter writer)"))
        {
            using (writer.Braces("switch (permission)"))
            {
                for (var i = 0; i < tool.Contract.Permissions.Count; i++)
                {
                    if (tool.Contract.Permissions[i].Resource is not { } resource)
                    {
                        continue;
                    }

                    using (writer.Braces($"case {ShapeCode.Number(i)}:"))
                    {
                        Parts(writer, names, tool, resource);
                        writer.Lines("break;");
                    }
                }
            }
        }
    }

    private static void Parts(SourceWriter writer, ShapeNames names, ToolModel tool, TemplateModel template)
    {
        var holes = 0;
        foreach (var part in template.Parts)
        {
            if (part.Hole is not { } hole)
            {
                writer.Lines($"writer.Literal({Literals.Text(part.Literal)});");
                continue;
            }

            var known = "hole" + ShapeCode.Number(holes++);
            writer.Lines($"writer.Hole({Value(tool, hole)} is {{ }} {known} ? {TextEmitter.Formatted(names, hole.End with { IsNullable = false }, known, hole.Format)} : null);");
        }
    }

    private static string Value(ToolModel tool, HoleModel hole)
    {
        var parameter = tool.Parameters.First(parameter => parameter.Name == hole.Parameter);
        var value = parameter.Source == ParameterSource.Caller ? InvocationEmitter.CallerValue(parameter, "caller") : "arguments." + hole.Parameter;
        var isNullable = hole.ParameterIsNullable;
        foreach (var step in hole.Steps)
        {
            value += (isNullable ? "?." : ".") + step.Name;
            isNullable = step.IsNullable;
        }

        return value;
    }
}
