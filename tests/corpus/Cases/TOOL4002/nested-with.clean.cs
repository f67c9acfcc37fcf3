// rule: TOOL4002
// construct: record, property-field
// about: The nested record that is replaced is kept in another variable, which is not read.
namespace Theatres;

internal sealed record Prop(string File, int Act);

internal sealed record Scene(Prop Prop, string Title);

[Toolset("props")]
public sealed partial class PropTools
{
    private static readonly Scene First = new(new Prop("curtain.txt", 1), "First");

    /// <summary>Describes a prop.</summary>
    /// <param name="prop">The prop.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Describe(string prop)
    {
        var scene = First with { Title = "Again" };
        var other = scene with { Prop = scene.Prop with { File = prop } };
        return File.ReadAllText("/srv/props/" + scene.Prop.File) + other.Title;
    }
}
