// rule: TOOL4002
// construct: property-field, collection
// about: The indexer of the project's own type gives back what was put in under any key.
namespace Heraldry;

internal sealed class Shields
{
    private readonly Dictionary<string, string> _files = [];

    public string this[string name]
    {
        get => _files[name];
        set => _files[name] = value;
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
        shields[shield] = shield + ".txt";
        return File.ReadAllText("/srv/shields/" + shields[shield]); // expect: TOOL4002
    }
}
