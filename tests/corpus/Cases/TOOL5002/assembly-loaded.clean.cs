// rule: TOOL5002
// construct: effect, unknown-call
// about: The tool reads the assembly's name from its file and loads nothing.
using System.Reflection;

namespace Extensions;

[Toolset("extensions", Owner = "platform")]
public sealed partial class ExtensionTools
{
    /// <summary>Enables an extension.</summary>
    /// <param name="extension">The extension's number.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("extensions.enable", Resource = "extension/{extension}")]
    [Idempotent]
    [Sandbox]
    private string Enable(int extension)
    {
        var path = $"/opt/extensions/{extension}.dll";
        var name = AssemblyName.GetAssemblyName(path);
        File.AppendAllText("/opt/extensions/enabled.txt", name.FullName + "\n");
        return name.Name ?? "";
    }
}
