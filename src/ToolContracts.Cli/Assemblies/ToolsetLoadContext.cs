using System.Reflection;
using System.Runtime.Loader;

namespace ToolContracts.Cli.Assemblies;

/// <summary>
/// Loads one assembly beside this program. What the program itself has, the library above all, is shared with it; the rest comes from the
/// assembly's own deps.json, from beside it, and from the shared frameworks of this machine.
/// </summary>
internal sealed class ToolsetLoadContext(string path) : AssemblyLoadContext("toolcontracts " + Path.GetFileName(path), isCollectible: true)
{
    private static readonly HashSet<string> Own =
        [.. ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator).Select(static one => Path.GetFileNameWithoutExtension(one))];

    private readonly AssemblyDependencyResolver _resolver = new(path);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var name = assemblyName.Name!;
        return Own.Contains(name) ? null
            : (_resolver.ResolveAssemblyToPath(assemblyName) ?? Beside(name) ?? SharedFrameworks.Find(name)) is { } file ? LoadFromAssemblyPath(file) : null;
    }

    private string? Beside(string name) => Path.Combine(Path.GetDirectoryName(path)!, name + ".dll") is var file && File.Exists(file) ? file : null;
}
