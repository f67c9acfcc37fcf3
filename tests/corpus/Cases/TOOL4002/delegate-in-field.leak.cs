// rule: TOOL4002
// construct: lambda, property-field
// about: The delegate in a field hands the name back in capitals, and what it gives is opened.
namespace Ornithology;

[Toolset("birds")]
public sealed partial class BirdTools
{
    private readonly Func<string, string> _file = static bird => bird.ToUpperInvariant() + ".txt";

    /// <summary>Describes a bird.</summary>
    /// <param name="bird">The bird.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Describe(string bird)
    {
        var file = _file(bird);
        return File.ReadAllText(Path.Combine("/srv/birds", file)); // expect: TOOL4002
    }
}
