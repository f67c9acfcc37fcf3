using System.Text;

namespace ToolContracts.Generators.Emit;

/// <summary>Writes indented source. Lines end with <c>\n</c> whatever the machine.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _indent;

    /// <summary>Writes lines at the current indentation; a text of several lines, such as a raw string, keeps its own within it.</summary>
    public SourceWriter Lines(string text)
    {
        foreach (var line in text.Replace("\r", "").Split('\n'))
        {
            if (line.Length > 0)
            {
                _text.Append(' ', _indent * 4).Append(line);
            }

            _text.Append('\n');
        }

        return this;
    }

    /// <summary>Writes an empty line.</summary>
    public SourceWriter Blank()
    {
        _text.Append('\n');
        return this;
    }

    /// <summary>Writes a head, an opening brace, and, when what it returns is disposed, the closing one.</summary>
    public Block Braces(string head, string close = "}")
    {
        Lines(head).Lines("{");
        _indent++;
        return new Block(this, close);
    }

    public override string ToString() => _text.ToString();

    /// <summary>What stands between two braces.</summary>
    public readonly struct Block(SourceWriter writer, string close) : IDisposable
    {
        public void Dispose()
        {
            writer._indent--;
            writer.Lines(close);
        }
    }
}
