// rule: TOOL9002
// construct: model, cross-assembly
// about: Two rows say one thing each.
// assembly: Vendor.Search
namespace Vendor.Search;

public sealed class SearchClient
{
    public string First(string words) => words;
}
// assembly: main
// file: Use.cs
namespace Shops;

public sealed class Shelf(Vendor.Search.SearchClient search)
{
    public int Count(string words) => search.First(words).Length;
}

[Toolset("shelves")]
public sealed partial class ShelfTools(Shelf shelf)
{
    /// <summary>Counts what lies on a shelf.</summary>
    /// <param name="number">The shelf's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Count(int number) => shelf.Count($"{number}");
}
// additional: vendor.toolcontracts.json
{
  "version": 1,
  "library": "vendor",
  "rows": [
    { "type": "Vendor.Search.SearchClient", "member": "First", "source": "untrusted" },
    { "type": "Vendor.Search.SearchClient", "member": "First", "barrier": "secret" }
  ]
}
