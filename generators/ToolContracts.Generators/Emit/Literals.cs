using Microsoft.CodeAnalysis.CSharp;
using ToolContracts.Shared;

namespace ToolContracts.Generators.Emit;

/// <summary>C# literals.</summary>
internal static class Literals
{
    /// <summary>A string literal of one line; <c>null</c> for null.</summary>
    public static string Text(string? value) => value is null ? "null" : SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>A UTF-8 literal of one line.</summary>
    public static string Utf8(string value) => Text(value) + "u8";

    public static string Number(int value) => IntegerText.Of(value);

    public static string Flag(bool value) => value ? "true" : "false";
}
