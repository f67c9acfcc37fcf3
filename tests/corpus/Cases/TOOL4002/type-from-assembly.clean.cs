// rule: TOOL4002
// construct: effect, collection
// about: Names that the installed plug-ins do not contain leave.
using System.Reflection;

namespace Plugins;

[Toolset("plugins", Owner = "platform-team")]
public sealed partial class PluginTools
{
    private static readonly IReadOnlySet<string> Installed = new HashSet<string> { "spelling.dll", "grammar.dll" };

    /// <summary>Runs a plug-in.</summary>
    /// <param name="plugin">The plug-in's file.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible, Impact = Impact.CodeExecution)]
    [RequiresPermission("plugins.run", Resource = "plugin/{plugin}")]
    [NotIdempotent("Each call acts anew.")]
    [RequiresApproval("shift-lead", Summary = "Runs a plug-in: {plugin}")]
    [Sandbox(MemoryMegabytes = 256, CpuSeconds = 10)]
    private string Run(string plugin)
    {
        if (!Installed.Contains(plugin))
        {
            return "There is no such plug-in.";
        }

        var assembly = Assembly.LoadFrom(Path.Combine("/opt/plugins", plugin));
        return assembly.GetName().Name ?? "";
    }
}
