// rule: TOOL5001
// construct: effect, extension
// about: An extension method of the same name appends to a StringBuilder.
using System.Text;

namespace Tides;

internal static class Notes
{
    public static void Note(this StringBuilder builder, string line) => builder.Append(line).Append('\n');
}

[Toolset("tides")]
public sealed partial class TideTools(TimeProvider time)
{
    private readonly StringBuilder _log = new();

    /// <summary>Tells when the tide is high.</summary>
    /// <param name="harbour">The harbour's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string High(int harbour)
    {
        _log.Note($"{harbour} was asked for");
        return time.GetUtcNow().AddMinutes(harbour * 7 % 720).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
    }
}
