// rule: TOOL4002
// construct: generic, lambda
// about: The lambda gives the tool's own name, and the model's is measured.
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
        var file = new Lazy<string>(() => $"/srv/cores/{name}.log");
        return core.Length == 0 ? name : File.ReadAllText(file.Value);
    }
}
