// rule: TOOL5002
// construct: effect, unknown-call
// about: A sandboxed tool loads an assembly, and says only that it changes something.
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
    private string Enable(int extension) // expect: TOOL5002
    {
        var path = $"/opt/extensions/{extension}.dll";
        var name = Assembly.LoadFrom(path).GetName();
        File.AppendAllText("/opt/extensions/enabled.txt", name.FullName + "\n");
        return name.Name ?? "";
    }
}
