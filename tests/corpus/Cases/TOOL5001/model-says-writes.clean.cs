// rule: TOOL5001
// construct: effect, cross-assembly
// about: The row is about the library's Store, which the tool does not call.
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
    private int Look(int cell) => store.Touch(cell) * 2;
}
// additional: cells.toolcontracts.json
{
  "version": 1,
  "library": "cells",
  "rows": [
    { "type": "Vendor.Cells.CellStore", "member": "Store", "effect": "writes a cell" }
  ]
}
