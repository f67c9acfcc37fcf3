// rule: TOOL4002
// construct: cross-assembly, declaration
// about: A method of a referenced assembly says by [Validates] that its result is validated.
// assembly: Hospital.Names
using ToolContracts;

namespace Hospital.Names;

public static class ScanNames
{
    [Validates]
    public static string Checked(string name) =>
        name.All(char.IsAsciiLetterOrDigit) ? name : throw new ToolFailedException("bad-name", ToolFailure.NotStarted);

    public static string Trimmed(string name) => name.Trim().Trim('.');
}
// assembly: main
// file: ImagingTools.cs
using Hospital.Names;

namespace Hospital.Imaging;

[Toolset("imaging")]
public sealed partial class ImagingTools
{
    /// <summary>Reads the findings of a scan.</summary>
    /// <param name="scan">The scan's name.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Findings(string scan)
    {
        var name = ScanNames.Checked(scan);
        return File.ReadAllText("/srv/imaging/" + name);
    }
}
