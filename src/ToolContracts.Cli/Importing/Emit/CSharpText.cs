using Microsoft.CodeAnalysis.CSharp;

namespace ToolContracts.Cli.Importing.Emit;

/// <summary>Texts in C#.</summary>
internal static class CSharpText
{
    /// <summary>A literal of a text: with it, nothing of the text is code.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>Lines, each with an indentation.</summary>
    public static string Indented(string lines, string indent) => string.Join('\n', lines.Split('\n').Select(line => line.Length == 0 ? line : indent + line));
}
