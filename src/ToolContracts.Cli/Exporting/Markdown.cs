using System.Text;
using ToolContracts.Cli.Output;

namespace ToolContracts.Cli.Exporting;

/// <summary>Texts of contracts in Markdown, where none of them is markup: a description may come from anywhere.</summary>
internal static class Markdown
{
    /// <summary>A text on one line, every character of markup escaped.</summary>
    public static string Text(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in Visible.Of(text.ReplaceLineEndings(" ")))
        {
            escaped.Append(c is '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '<' or '>' or '(' or ')' or '#' or '+' or '-' or '!' or '|' or '~' or '&' ? "\\" : "").Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>A row of a table.</summary>
    public static string Row(params IEnumerable<string?> cells) => "| " + string.Join(" | ", cells.Select(static cell => string.IsNullOrEmpty(cell) ? "–" : Text(cell))) + " |\n";

    /// <summary>A table.</summary>
    public static string Table(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string?>> rows) =>
        Row(heads) + "|" + string.Concat(heads.Select(static _ => "---|")) + "\n" + string.Concat(rows.Select(static row => Row(row)));

    /// <summary>JSON as a block of code. JSON in one line has no line of backticks that could end it.</summary>
    public static string Json(ReadOnlySpan<byte> json) => "```json\n" + Visible.Of(Encoding.UTF8.GetString(json)) + "\n```\n";
}
