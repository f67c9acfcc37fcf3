// rule: TOOL2008
// construct: exception, record
// about: A result record carries the exception's type and code.
[Toolset("parsers", Owner = "platform-team")]
internal sealed partial class ParserTools
{
    /// <summary>Parses a price list's line.</summary>
    /// <param name="line">The line.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static ParseReport Parse(string line)
    {
        try
        {
            return new ParseReport(decimal.Parse(line), "");
        }
        catch (FormatException failed)
        {
            return new ParseReport(0, failed.GetType().Name + " " + failed.HResult);
        }
    }
}

internal sealed record ParseReport(decimal Price, string Problem);
