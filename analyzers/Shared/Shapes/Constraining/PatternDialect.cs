using System.Text.RegularExpressions;

namespace ToolContracts.Shared.Shapes.Constraining;

/// <summary>
/// The regular expressions that .NET and ECMA-262 (with the <c>u</c> flag, as JSON Schema asks) both have, and their translation, so that
/// the binder and a reader of the schema accept the same values.
/// </summary>
internal static class PatternDialect
{
    private const int MaxLength = 4096;

    /// <summary>Translates a pattern.</summary>
    /// <param name="pattern">As written.</param>
    /// <param name="ecma">The pattern for the schema: as written but for escapes that ECMA has no need of.</param>
    /// <param name="dotNet">The pattern for .NET: <c>\d</c>, <c>\w</c>, <c>\s</c>, <c>\b</c>, <c>.</c>, <c>$</c> and negated classes spelled out.</param>
    /// <param name="problem">What is wrong with it, as a clause after "a regular expression that"; null where nothing is.</param>
    public static bool TryTranslate(string pattern, out string ecma, out string dotNet, [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out string? problem)
    {
        ecma = dotNet = "";
        if (pattern.Length > MaxLength)
        {
            problem = $"is longer than {MaxLength} characters";
            return false;
        }

        var parser = new PatternParser(pattern);
        if (!parser.TryParse(out problem))
        {
            return false;
        }

        ecma = parser.Ecma;
        dotNet = parser.DotNet;
        return IsValid(pattern, out problem) && IsValid(dotNet, out problem);
    }

    private static bool IsValid(string pattern, [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out string? problem)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            problem = null;
            return true;
        }
        catch (ArgumentException)
        {
            problem = "is not valid in .NET";
            return false;
        }
    }
}
