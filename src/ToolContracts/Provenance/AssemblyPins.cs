using System.Reflection;

namespace ToolContracts.Provenance;

/// <summary>Compares loaded assemblies with the hashes that the host is pinned to.</summary>
internal static class AssemblyPins
{
    /// <summary>What is wrong; empty where nothing is.</summary>
    /// <param name="pins">SHA-256 by simple name of the assembly.</param>
    /// <param name="toolsets">The assemblies of the toolsets.</param>
    public static IEnumerable<string> Problems(IReadOnlyDictionary<string, string> pins, IEnumerable<Assembly> toolsets)
    {
        var ofToolsets = toolsets.Distinct().ToList();
        foreach (var assembly in ofToolsets.Select(LoadedAssembly.Of))
        {
            if (assembly.Fault is { } fault)
            {
                yield return $"Assembly {assembly.Name}: {fault}";
            }
        }

        foreach (var (name, expected) in pins)
        {
            var loaded = AppDomain.CurrentDomain.GetAssemblies().Concat(ofToolsets).Where(assembly => assembly.GetName().Name == name).Distinct().ToList();
            if (loaded.Count == 0)
            {
                yield return $"Assembly {name} is pinned, and none of that name is loaded. Pin the assembly of a toolset, or one that is loaded when the host starts.";
            }

            foreach (var assembly in loaded.Select(LoadedAssembly.Of))
            {
                if (assembly.Sha256 is null)
                {
                    yield return $"Assembly {name} is pinned, and its bytes cannot be told: {assembly.Fault ?? "it has no file of its own (a single-file or native program). Pin the program from outside."}";
                }
                else if (assembly.Sha256 != expected)
                {
                    yield return $"Assembly {name} has SHA-256 {assembly.Sha256}, and {expected} is pinned. Find out who changed the file; where it was you, pin the new hash.";
                }
            }
        }
    }
}
