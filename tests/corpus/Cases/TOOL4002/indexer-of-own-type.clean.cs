// rule: TOOL4002
// construct: property-field, collection
// about: The indexer gives back only the constants of a table.
namespace Heraldry;

internal sealed class Shields
{
    private static readonly Dictionary<string, string> Files = new() { ["lion"] = "lion.txt", ["eagle"] = "eagle.txt" };

    public string this[string name]
    {
        get => Files.TryGetValue(name, out var file) ? file : "plain.txt";
    }
}

[Toolset("shields")]
public sealed partial class ShieldTools
{
    /// <summary>Describes a shield.</summary>
    /// <param name="shield">The shield.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Describe(string shield)
    {
        var shields = new Shields();
        return File.ReadAllText("/srv/shields/" + shields[shield]);
    }
}
