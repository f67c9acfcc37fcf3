using ToolContracts.Shared;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Generators.Emit;

/// <summary>Writes expressions of the invariant text of a value: of keys of dictionaries, and of the holes of templates.</summary>
internal static class TextEmitter
{
    /// <summary>The one text of a value; equal values have equal texts.</summary>
    public static string Of(ShapeNames names, ValueShape shape, string value) => shape switch
    {
        ScalarShape { Kind: ScalarKind.String } => value,
        ScalarShape { Kind: ScalarKind.Single } => $"{ShapeCode.Runtime}ValueText.Of((double){value})",
        ScalarShape => $"{ShapeCode.Runtime}ValueText.Of({value})",
        EnumShape => $"({ShapeNames.ClassName}.Name_{names.Of(shape)}({value}) ?? {value}.ToString(\"D\"))",
        UntrustedShape { Inner: { IsNullable: false } inner } => Of(names, inner, $"{ShapeCode.Runtime}UntrustedValue.Open({value})"),
        _ => CanonicalEmitter.Text(names, shape, value),
    };

    /// <summary>The text of a value in a format of .NET's; where its type has no formats, as without one.</summary>
    public static string Formatted(ShapeNames names, ValueShape shape, string value, string? format) => (shape, format) switch
    {
        (_, null) => Of(names, shape, value),
        (UntrustedShape { Inner: { IsNullable: false } inner }, _) =>
            Formatted(names, inner, $"{ShapeCode.Runtime}UntrustedValue.Open({value})", format),
        (ScalarShape { Kind: var kind }, _) when HasFormats(kind) =>
            $"{value}.ToString({Literals.Text(format)}, global::System.Globalization.CultureInfo.InvariantCulture)",
        _ => Of(names, shape, value),
    };

    /// <summary>Writes the method that gives the name of an enum's value.</summary>
    public static void Name(SourceWriter writer, ShapeNames names, EnumShape shape)
    {
        using (writer.Braces($"internal static string? Name_{names.Of(shape)}({shape.ClrType} value)"))
        {
            foreach (var member in shape.Members)
            {
                using (writer.Braces($"if (value == {shape.ClrType}.{TypeText.Identifier(member)})"))
                {
                    writer.Lines($"return {Literals.Text(member)};");
                }
            }

            writer.Blank().Lines("return null;");
        }
    }

    private static bool HasFormats(ScalarKind kind) => kind is not (ScalarKind.Boolean or ScalarKind.String or ScalarKind.Char or ScalarKind.Uri
        or ScalarKind.Version or ScalarKind.Bytes or ScalarKind.RootedPath or ScalarKind.AllowedUri);
}
