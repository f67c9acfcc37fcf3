// rule: TOOL4002
// construct: ref-out, helper-method
// about: A helper with a ref parameter replaces the model's name by a constant on each way.
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
        return File.ReadAllText(Path.Combine("/srv/prices", list));
    }

    private static void Complete(ref string list)
    {
        list = list == "wholesale" ? "wholesale.csv" : "retail.csv";
    }
}
