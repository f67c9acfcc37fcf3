using ToolContracts.Generators.Model;
using ToolContracts.Shared;
using ToolContracts.Shared.Shapes;

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

    /// <summary>Writes the parts of a template into <c>writer</c>, of bound <c>arguments</c>.</summary>
    public static void Parts(SourceWriter writer, ShapeNames names, ToolModel tool, TemplateModel template)
    {
        var holes = 0;
        foreach (var part in template.Parts)
        {
            if (part.Hole is not { } hole)
            {
                writer.Lines($"writer.Literal({Literals.Text(part.Literal)});");
                continue;
            }

            var tests = Known(tool, hole, ref holes, out var known);
            var end = hole.End is UntrustedShape { Inner: var inner } ? inner : hole.End;
            writer.Lines($"writer.Hole({tests} ? {TextEmitter.Formatted(names, end with { IsNullable = false }, known, hole.Format)} : null);");
        }
    }

    /// <summary>
    /// Tests that each value on the way to the hole's is there, which give it a name. Untrusted ones are opened: what a hole shows is the
    /// value as it came.
    /// </summary>
    private static string Known(ToolModel tool, HoleModel hole, ref int holes, out string known)
    {
        var parameter = tool.Parameters.First(parameter => parameter.Name == hole.Parameter);
        var value = parameter.Source == ParameterSource.Caller ? InvocationEmitter.CallerValue(parameter, "caller") : "arguments." + hole.Parameter;
        known = "hole" + ShapeCode.Number(holes++);
        var tests = $"{value} is {{ }} {known}";
        var isUntrusted = hole.ParameterIsUntrusted;
        foreach (var step in hole.Steps)
        {
            if (isUntrusted)
            {
                tests += Test($"{ShapeCode.Runtime}UntrustedValue.Open({known})", ref holes, out known);
            }

            tests += Test(known + "." + step.Name, ref holes, out known);
            isUntrusted = step.IsUntrusted;
        }

        // What an Untrusted holds at the end may be null as well, and null has no text.
        return isUntrusted ? tests + Test($"{ShapeCode.Runtime}UntrustedValue.Open({known})", ref holes, out known) : tests;
    }

    private static string Test(string value, ref int holes, out string known)
    {
        known = "hole" + ShapeCode.Number(holes++);
        return $" && {value} is {{ }} {known}";
    }
}
