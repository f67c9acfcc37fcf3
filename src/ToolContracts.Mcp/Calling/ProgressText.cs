using System.Globalization;
using ModelContextProtocol;

namespace ToolContracts.Mcp.Calling;

/// <summary>A report of a tool in numbers, as clients take it.</summary>
internal static class ProgressText
{
    /// <summary>
    /// Reads a report. One that begins with <c>3/10</c> says how much of how much is done; another one is one step more. It never goes back.
    /// </summary>
    public static ProgressNotificationValue Read(string text, double last)
    {
        var words = text.AsSpan();
        var blank = words.IndexOf(' ');
        var numbers = blank < 0 ? words : words[..blank];
        var slash = numbers.IndexOf('/');
        return slash > 0
            && uint.TryParse(numbers[..slash], NumberStyles.None, CultureInfo.InvariantCulture, out var done)
            && uint.TryParse(numbers[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var total)
            && done <= total && done >= last
            ? new ProgressNotificationValue { Progress = done, Total = total, Message = text }
            : new ProgressNotificationValue { Progress = (float)(last + 1), Message = text };
    }
}
