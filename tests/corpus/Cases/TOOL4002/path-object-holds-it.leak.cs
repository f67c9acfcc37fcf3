// rule: TOOL4002
// construct: property-field, helper-method
// about: The reader object that was made with the model's name is asked.
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
        return new Script("/srv/" + programme).Load() + new Script("/srv/jingle.txt").Title; // expect: TOOL4002
    }
}
