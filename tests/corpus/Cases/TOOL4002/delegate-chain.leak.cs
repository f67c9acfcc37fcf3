// rule: TOOL4002
// construct: lambda, property-field
// about: A delegate in a field calls one in another field, and what that gives is opened.
namespace Geology;

[Toolset("rocks")]
public sealed partial class RockTools
{
    private readonly Func<string, string> _plain;
    private readonly Func<string, string> _file;

    public RockTools()
    {
        _plain = static rock => rock.Trim().ToLowerInvariant();
        _file = rock => _plain(rock) + ".txt";
    }

    /// <summary>Describes a rock.</summary>
    /// <param name="rock">The rock.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Describe(string rock)
    {
        var file = _file(rock);
        return File.ReadAllText(Path.Combine("/srv/rocks", file)); // expect: TOOL4002
    }
}
