// rule: TOOL2001
// construct: interpolation, conversion
// about: A handler of its own keeps the literals and writes a placeholder for each hole.
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.Configuration;

[Toolset("relay", Owner = "platform-team")]
internal sealed partial class RelayTools(IConfiguration configuration)
{
    /// <summary>Describes the relay.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Describe()
    {
        var secret = configuration["Relay:ClientSecret"];
        return Line.Of($"relay with {secret}");
    }
}

internal static class Line
{
    internal static string Of(LineHandler handler) => handler.ToLine();
}

[InterpolatedStringHandler]
internal readonly ref struct LineHandler
{
    private readonly StringBuilder _text;

    public LineHandler(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (8 * formattedCount));

    public void AppendLiteral(string text) => _text.Append(text);

    public void AppendFormatted(string? value) => _text.Append('[').Append(value is null ? "none" : "value").Append(']');

    internal string ToLine() => _text.ToString();
}
