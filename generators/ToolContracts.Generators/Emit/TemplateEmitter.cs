using ToolContracts.Generators.Model;
using ToolContracts.Shared;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Generators.Emit;

/// <summary>Writes the methods that write resources and the business key, and that read what a call costs.</summary>
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

            KeyPaths(writer, names, tool, key);
        }

        if (tool.Contract.Budgets.Count > 0)
        {
            Amounts(writer, tool);
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

    private static void KeyPaths(SourceWriter writer, ShapeNames names, ToolModel tool, TemplateModel key)
    {
        var paths = key.Parts.Select(part => part.Hole).OfType<HoleModel>()
            .Select(hole => (Hole: hole, tool.Parameters.First(parameter => parameter.Name == hole.Parameter).Member))
            .Where(static one => one.Member is not null)
            .Select(one => $"new string[] {{ {string.Join(", ", Path(names, one.Hole, one.Member!).Select(Literals.Text))} }}").ToArray();
        if (paths.Length > 0)
        {
            writer.Blank().Lines(
                $"protected override global::System.Collections.Generic.IReadOnlyList<global::System.Collections.Generic.IReadOnlyList<string>> KeyPaths {{ get; }} = new global::System.Collections.Generic.IReadOnlyList<string>[] {{ {string.Join(", ", paths)} }};");
        }
    }

    /// <summary>The names in JSON on the way to a hole's value. A step into what is no object in JSON, such as a date's year, means the whole value.</summary>
    private static IEnumerable<string> Path(ShapeNames names, HoleModel hole, MemberShape member)
    {
        yield return member.JsonName;
        var shape = member.Value;
        foreach (var step in hole.Steps)
        {
            while (shape is UntrustedShape untrusted)
            {
                shape = untrusted.Inner;
            }

            if (shape is ScalarShape or EnumShape or ListShape or MapShape
                || names.Object(shape.ClrType).Members.FirstOrDefault(one => one.ClrName == step.Name) is not { } next)
            {
                yield break;
            }

            yield return next.JsonName;
            shape = next.Value;
        }
    }

    private static void Amounts(SourceWriter writer, ToolModel tool)
    {
        writer.Blank();
        using (writer.Braces(
            $"protected override decimal? ReadAmount(int budget, in {InvocationEmitter.Arguments} arguments, global::ToolContracts.Caller caller)"))
        {
            using (writer.Braces("switch (budget)"))
            {
                for (var i = 0; i < tool.Contract.Budgets.Count; i++)
                {
                    using (writer.Braces($"case {ShapeCode.Number(i)}:"))
                    {
                        writer.Lines($"return {Amount(tool, tool.Contract.Budgets[i])};");
                    }
                }

                using (writer.Braces("default:"))
                {
                    writer.Lines("return null;");
                }
            }
        }
    }

    private static string Amount(ToolModel tool, BudgetModel budget)
    {
        if (budget.Template is not { Parts: [{ Hole: { } hole }] })
        {
            return budget.Amount + "m";
        }

        var holes = 0;
        return $"{Known(tool, hole, ref holes, out var known)} ? {ShapeCode.Runtime}BudgetAmount.Of({known}) : null";
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
