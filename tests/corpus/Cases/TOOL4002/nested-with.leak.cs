// rule: TOOL4002
// construct: record, property-field
// about: A with expression replaces the file inside a nested record, and the outer one is read.
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
        return File.ReadAllText("/srv/props/" + other.Prop.File); // expect: TOOL4002
    }
}
