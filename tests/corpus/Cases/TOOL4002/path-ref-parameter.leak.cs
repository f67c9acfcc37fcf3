// rule: TOOL4002
// construct: ref-out, helper-method
// about: A helper with a ref parameter appends to the model's name and leaves it in.
namespace Bakery;

[Toolset("price-lists")]
public sealed partial class PriceListTools
{
    /// <summary>Reads a price list.</summary>
    /// <param name="list">The price list's name.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Read(string list)
    {
        Complete(ref list);
        return File.ReadAllText(Path.Combine("/srv/prices", list)); // expect: TOOL4002
    }

    private static void Complete(ref string list)
    {
        if (!list.EndsWith(".csv", StringComparison.Ordinal))
        {
            list += ".csv";
        }
    }
}
