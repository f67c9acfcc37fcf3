// rule: TOOL5001
// construct: effect, control-flow
// about: The temporary file that the call makes stays.
namespace Spreadsheets;

[Toolset("sheets")]
public sealed partial class SheetTools
{
    /// <summary>Tells how many rows a sheet has after it is sorted.</summary>
    /// <param name="cells">The cells.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Rows(IReadOnlyList<string> cells) // expect: TOOL5001
    {
        var temporary = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(temporary, cells.Order(StringComparer.Ordinal));
            return File.ReadLines(temporary).Count();
        }
        finally
        {
            temporary = "";
        }
    }
}
