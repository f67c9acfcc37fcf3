// rule: TOOL4002
// construct: interface, property-field
// about: The derived class passes a constant up and keeps the name to itself.
namespace Puppetry;

internal abstract class Play(string file)
{
    public string Script => File.ReadAllText("/srv/plays/" + file);

    public abstract string Title { get; }
}

internal sealed class NamedPlay(string name) : Play("default.txt")
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
        return new NamedPlay(play).Script + new NamedPlay(play).Title;
    }
}
