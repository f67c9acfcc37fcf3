// rule: TOOL5001
// construct: effect, cross-assembly
// about: A user's row says that the referenced library's Touch writes.
// assembly: Vendor.Cells
namespace Vendor.Cells;

public sealed class CellStore
{
    public int Touch(int cell) => cell;

    public int Store(int cell) => cell + 1;
}
// assembly: main
// file: CellTools.cs
using Vendor.Cells;

namespace Cells;

[Toolset("cells")]
public sealed partial class CellTools(CellStore store)
{
    /// <summary>Tells what is in a cell.</summary>
    /// <param name="cell">The cell's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Look(int cell) => store.Touch(cell) * 2; // expect: TOOL5001
}
// additional: cells.toolcontracts.json
{
  "version": 1,
  "library": "cells",
  "rows": [
    { "type": "Vendor.Cells.CellStore", "member": "Touch", "effect": "marks the cell as seen" }
  ]
}
