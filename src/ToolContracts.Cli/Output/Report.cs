namespace ToolContracts.Cli.Output;

/// <summary>Writes text for people: plain lines, pairs and tables, without colours. Every text is made visible.</summary>
/// <param name="writer">Where to.</param>
/// <param name="asides">Where what does not belong to a text for programs goes; null: with the rest.</param>
internal sealed class Report(TextWriter writer, TextWriter? asides = null)
{
    internal void Line(string text = "") => writer.Write(Visible.Of(text) + "\n");

    /// <summary>Lines of which each is made visible for itself.</summary>
    internal void Lines(string text, string indent = "")
    {
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            Line(indent + line);
        }
    }

    /// <summary>Text that is written for programs, such as a signed note: as it is.</summary>
    internal void Exactly(string text) => writer.Write(text);

    /// <summary>What people should know beside such a text: on standard error, where there is one.</summary>
    internal void Aside(string text) => (asides ?? writer).Write(Visible.Of(text) + "\n");

    /// <summary>Names and values, one a line; those without a value are left out.</summary>
    internal void Pairs(params ReadOnlySpan<(string Name, string? Value)> pairs)
    {
        var width = 0;
        foreach (var (name, value) in pairs)
        {
            width = value is null ? width : Math.Max(width, name.Length);
        }

        foreach (var (name, value) in pairs)
        {
            if (value is not null)
            {
                Line(name.PadRight(width) + "  " + value);
            }
        }
    }

    /// <summary>A table whose columns are as wide as what stands in them.</summary>
    internal void Table(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string?>> rows, string indent = "")
    {
        List<string[]> lines = [[.. heads]];
        lines.AddRange(rows.Select(static row => row.Select(static cell => cell is null ? "-" : Visible.Of(cell)).ToArray()));
        var widths = Enumerable.Range(0, heads.Count).Select(column => lines.Max(line => line[column].Length)).ToArray();
        foreach (var line in lines)
        {
            writer.Write((indent + string.Join("  ", line.Select((cell, column) => cell.PadRight(widths[column])))).TrimEnd() + "\n");
        }
    }
}
