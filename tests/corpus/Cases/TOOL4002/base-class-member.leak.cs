// rule: TOOL4002
// construct: interface, property-field
// about: The base class keeps the name that the derived one passed up, and opens it.
namespace Puppetry;

internal abstract class Play(string file)
{
    public string Script => File.ReadAllText("/srv/plays/" + file);

    public abstract string Title { get; }
}

internal sealed class NamedPlay(string name) : Play(name)
{
    public override string Title => name.ToUpperInvariant();
}

[Toolset("plays")]
public sealed partial class PlayTools
{
    /// <summary>Reads a play.</summary>
    /// <param name="play">The play's name.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Read(string play)
    {
        return new NamedPlay(play).Script; // expect: TOOL4002
    }
}
