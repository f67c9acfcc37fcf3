using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;

namespace ToolContracts.Provenance;

/// <summary>The file that an assembly was loaded from. In a single-file or native program an assembly has none, and nothing is known of its bytes.</summary>
/// <param name="Name">Simple name of the assembly.</param>
/// <param name="Version">Its version.</param>
/// <param name="Sha256">SHA-256 of the file, in lower-case hexadecimal; null where there is none, or it cannot be told.</param>
/// <param name="Fault">Why the file cannot be what was loaded, or cannot be read; null where nothing is wrong.</param>
internal sealed record LoadedAssembly(string Name, string Version, string? Sha256, string? Fault)
{
    /// <summary>Looks at an assembly.</summary>
    public static LoadedAssembly Of(Assembly assembly)
    {
        var name = assembly.GetName();
        var (hash, fault) = Path(assembly) is { Length: > 0 } path ? Read(path, assembly.ManifestModule.ModuleVersionId) : (null, null);
        return new LoadedAssembly(name.Name ?? "", (name.Version ?? new Version(0, 0, 0, 0)).ToString(), hash, fault);
    }

    /// <summary>Reads a file that an assembly was loaded from.</summary>
    /// <param name="path">The file.</param>
    /// <param name="loaded">The module version id of what was loaded: another one in the file says that the file was replaced since.</param>
    public static (string? Hash, string? Fault) Read(string path, Guid loaded)
    {
        try
        {
            using var file = File.OpenRead(path);
            var hash = Convert.ToHexStringLower(SHA256.HashData(file));
            file.Position = 0;
            using var image = new PEReader(file);
            var reader = image.GetMetadataReader();
            return reader.GetGuid(reader.GetModuleDefinition().Mvid) == loaded
                ? (hash, null)
                : (null, $"its file '{path}' was replaced after it was loaded. Start again with one version of it.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or BadImageFormatException or InvalidOperationException)
        {
            return (null, $"its file '{path}' cannot be read: {exception.Message} Restore it, or let the host's account read it.");
        }
    }

    [UnconditionalSuppressMessage("SingleFile", "IL3000", Justification = "Empty in a single file, which is said so.")]
    private static string Path(Assembly assembly) => assembly.IsDynamic ? "" : assembly.Location;
}
