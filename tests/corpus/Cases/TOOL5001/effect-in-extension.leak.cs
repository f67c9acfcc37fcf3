// rule: TOOL5001
// construct: effect, extension
// about: An extension method of the project appends to a file.
using System.Text;

namespace Tides;

internal static class Notes
{
    public static void Note(this string path, string line) => File.AppendAllText(path, line + "\n");
}

[Toolset("tides")]
public sealed partial class TideTools(TimeProvider time)
{
    private readonly string _log = "/var/log/tides.txt";

    /// <summary>Tells when the tide is high.</summary>
    /// <param name="harbour">The harbour's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string High(int harbour) // expect: TOOL5001
    {
        _log.Note($"{harbour} was asked for");
        return time.GetUtcNow().AddMinutes(harbour * 7 % 720).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
    }
}
