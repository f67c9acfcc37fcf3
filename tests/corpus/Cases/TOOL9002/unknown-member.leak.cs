// rule: TOOL9002
// construct: model
// about: The type is there, the member is not.
namespace Storage;

public sealed class TableStore
{
    public void Put(string key, string value) => ArgumentOutOfRangeException.ThrowIfEqual(key, value);
}

[Toolset("rows")]
public sealed partial class RowTools(TableStore store)
{
    /// <summary>Tells whether the store is there.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private bool IsThere() => store.ToString() is not null;
}
// additional: tables.toolcontracts.json
{
  "version": 1,
  "library": "tables",
  "rows": [
    { "type": "Storage.TableStore", "member": "Upsert", "effect": "writes a row" } // expect: TOOL9002
  ]
}
