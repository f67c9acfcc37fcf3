// rule: TOOL4002
// construct: property-field, helper-method
// about: Two reader objects are made; the one with the model's name only tells its title, the other reads.
namespace Radio;

internal sealed class Script(string file)
{
    public string Title => Path.GetFileNameWithoutExtension(file);

    public string Load() => File.ReadAllText(file);
}

[Toolset("scripts")]
public sealed partial class ScriptTools
{
    /// <summary>Reads the script of a programme.</summary>
    /// <param name="programme">The programme's file.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Read(string programme)
    {
        return new Script("/srv/jingle.txt").Load() + new Script("/srv/" + programme).Title;
    }
}
