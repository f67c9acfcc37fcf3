// rule: TOOL4002
// construct: generic, lambda
// about: A Lazy is made with a lambda that gives the model's name, and its value is opened.
namespace Geology;

[Toolset("cores")]
public sealed partial class CoreTools
{
    /// <summary>Reads a drill core's log.</summary>
    /// <param name="core">The core's name.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Log(string core)
    {
        var name = "default";
        var file = new Lazy<string>(() => $"/srv/cores/{core}.log");
        return core.Length == 0 ? name : File.ReadAllText(file.Value); // expect: TOOL4002
    }
}
