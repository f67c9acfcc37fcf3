// rule: TOOL5001
// construct: effect, property-field
// about: The delegate in the field writes, and the tool invokes it.
namespace Cartography;

[Toolset("contours")]
public sealed partial class ContourTools
{
    private readonly Func<int, int> _measure = static sheet => sheet * 25;
    private readonly Func<int, int> _save = static sheet =>
    {
        File.WriteAllText($"/srv/contours/{sheet}.txt", "saved");
        return sheet;
    };

    /// <summary>Measures a sheet.</summary>
    /// <param name="sheet">The sheet's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Measure(int sheet) // expect: TOOL5001
    {
        return _measure(sheet) + _save(sheet);
    }

    internal int Save(int sheet) => _save(sheet);
}
