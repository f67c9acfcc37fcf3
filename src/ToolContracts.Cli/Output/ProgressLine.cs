using System.CommandLine;

namespace ToolContracts.Cli.Output;

/// <summary>How far long work is: one line on standard error, only where somebody looks at a terminal, and never beside a document.</summary>
internal sealed class ProgressLine : IDisposable
{
    private const int Width = 24;
    private readonly bool _isShown;
    private int _length;

    internal ProgressLine(ParseResult parsed) => _isShown = !parsed.GetValue(CommonOptions.Json) && !Console.IsErrorRedirected;

    internal void Show(string what, int done, int of)
    {
        if (_isShown)
        {
            var filled = of == 0 ? Width : done * Width / of;
            var line = $"[{new string('#', filled)}{new string('.', Width - filled)}] {Texts.Of(done)} of {Texts.Of(of)} {what}";
            Console.Error.Write('\r' + line.PadRight(_length));
            _length = line.Length;
        }
    }

    public void Dispose()
    {
        if (_length > 0)
        {
            Console.Error.Write('\r' + new string(' ', _length) + '\r');
        }
    }
}
