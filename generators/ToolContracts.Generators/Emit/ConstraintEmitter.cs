using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using ToolContracts.Shared;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Generators.Emit;

/// <summary>Writes the checks of a scalar's or enum's constraints, over its value in C#: arguments and results are held to the same.</summary>
/// <param name="names">Names of the toolset's shapes.</param>
/// <param name="sink">Variable that takes faults: the reader of arguments or the writer of results.</param>
internal sealed class ConstraintEmitter(ShapeNames names, string sink)
{
    /// <summary>Whether there is anything to check.</summary>
    public static bool HasChecks(ValueShape shape, Constraints constraints) =>
        shape is ScalarShape or EnumShape && !constraints.Equals(Constraints.None);

    /// <summary>Writes the checks.</summary>
    /// <param name="writer">Takes them.</param>
    /// <param name="shape">Shape of the value.</param>
    /// <param name="constraints">Its constraints.</param>
    /// <param name="value">Expression of the value, not null.</param>
    public void Emit(SourceWriter writer, ValueShape shape, Constraints constraints, string value)
    {
        if (shape is ScalarShape { Kind: var kind })
        {
            Range(writer, kind, constraints, value);
            Text(writer, constraints, value);
        }

        if (constraints.AllowedJson.Count > 0)
        {
            var tests = constraints.AllowedJson.Where(static json => json != "null").Select(json => $"{value} != {Allowed(shape, json)}").ToArray();
            Check(writer, tests.Length == 0 ? "true" : string.Join(" && ", tests), "Enum", ShapeCode.OneOf(constraints.AllowedJson.ToArray()));
        }
    }

    /// <summary>Writes the check of a null; nothing where null is as good as any.</summary>
    public void EmitNull(SourceWriter writer, Constraints constraints)
    {
        if (constraints.AllowedJson.Count > 0 && !constraints.AllowedJson.Contains("null"))
        {
            Fault(writer, "Enum", ShapeCode.OneOf(constraints.AllowedJson.ToArray()));
        }
    }

    private void Range(SourceWriter writer, ScalarKind kind, Constraints constraints, string value)
    {
        if (constraints.Minimum is { } least)
        {
            Check(
                writer,
                $"{value} {(constraints.MinimumIsExclusive ? "<=" : "<")} {Literal(kind, least)}",
                constraints.MinimumIsExclusive ? "ExclusiveMinimum" : "Minimum",
                constraints.MinimumIsExclusive ? $"a number above {least}" : $"a number of at least {least}");
        }

        if (constraints.Maximum is { } greatest)
        {
            Check(
                writer,
                $"{value} {(constraints.MaximumIsExclusive ? ">=" : ">")} {Literal(kind, greatest)}",
                constraints.MaximumIsExclusive ? "ExclusiveMaximum" : "Maximum",
                constraints.MaximumIsExclusive ? $"a number below {greatest}" : $"a number of at most {greatest}");
        }
    }

    private void Text(SourceWriter writer, Constraints constraints, string value)
    {
        if (constraints.MinLength is { } least)
        {
            Check(writer, $"!{ShapeCode.Runtime}TextLength.IsAtLeast({value}, {ShapeCode.Number(least)})", "MinLength", $"a text of at least {least} characters");
        }

        if (constraints.MaxLength is { } greatest)
        {
            Check(writer, $"!{ShapeCode.Runtime}TextLength.IsAtMost({value}, {ShapeCode.Number(greatest)})", "MaxLength", $"a text of at most {greatest} characters");
        }

        for (var i = 0; i < constraints.DotNetPatterns.Count; i++)
        {
            Check(writer, $"!{sink}.Matches({names.Pattern(constraints.DotNetPatterns[i])}, {value})", "Pattern", $"a text that matches {constraints.Patterns[i]}");
        }

        if (constraints.IsEmail)
        {
            Check(writer, $"!{ShapeCode.Runtime}TextForm.IsEmail({value})", "Format", "a mail address");
        }

        if (constraints.IsUrl)
        {
            Check(writer, $"!{ShapeCode.Runtime}TextForm.IsUrl({value})", "Format", "an absolute http, https or ftp URL");
        }
    }

    private void Check(SourceWriter writer, string isFaulty, string code, string expected)
    {
        using (writer.Braces($"if ({isFaulty})"))
        {
            Fault(writer, code, expected);
        }
    }

    private void Fault(SourceWriter writer, string code, string expected) =>
        writer.Lines($"{sink}.Fault({ShapeCode.Codes}{code}, {Literals.Text(expected)});");

    private static string Allowed(ValueShape shape, string json) => shape switch
    {
        EnumShape => shape.ClrType + "." + TypeText.Identifier(Unquote(json)),
        ScalarShape { Kind: ScalarKind.String } => Literals.Text(Unquote(json)),
        ScalarShape { Kind: ScalarKind.Char } => SymbolDisplay.FormatLiteral(Unquote(json)[0], quote: true),
        ScalarShape { Kind: ScalarKind.Boolean } => json,
        ScalarShape { Kind: var kind } => Literal(kind, json),
        _ => json,
    };

    private static string Literal(ScalarKind kind, string number) => number + kind switch
    {
        ScalarKind.UInt32 => "U",
        ScalarKind.Int64 => "L",
        ScalarKind.UInt64 => "UL",
        ScalarKind.Single => "F",
        ScalarKind.Double => "D",
        ScalarKind.Decimal => "M",
        _ => "",
    };

    /// <summary>The text of a JSON string of our own writing.</summary>
    private static string Unquote(string json)
    {
        var text = new StringBuilder(json.Length);
        for (var i = 1; i < json.Length - 1; i++)
        {
            if (json[i] != '\\')
            {
                text.Append(json[i]);
                continue;
            }

            i++;
            switch (json[i])
            {
                case 'n': text.Append('\n'); break;
                case 'r': text.Append('\r'); break;
                case 't': text.Append('\t'); break;
                case 'u':
                    text.Append((char)Convert.ToInt32(json.Substring(i + 1, 4), 16));
                    i += 4;
                    break;
                default: text.Append(json[i]); break;
            }
        }

        return text.ToString();
    }
}
