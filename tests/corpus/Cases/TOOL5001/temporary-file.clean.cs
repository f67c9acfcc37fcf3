// rule: TOOL5001
// construct: effect, control-flow
// about: The temporary file that the call makes is deleted in the same call.
namespace Spreadsheets;

[Toolset("sheets")]
public sealed partial class SheetTools
{
    /// <summary>Tells how many rows a sheet has after it is sorted.</summary>
    /// <param name="cells">The cells.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Rows(IReadOnlyList<string> cells)
    {
        var temporary = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(temporary, cells.Order(StringComparer.Ordinal));
            return File.ReadLines(temporary).Count();
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
