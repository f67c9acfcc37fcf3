using Microsoft.CodeAnalysis;

namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>
/// One file of the packed catalogue. Its name is a namespace: where a compilation has no such namespace it has nothing that the rows are
/// about, and the file is not even read.
/// </summary>
internal sealed class PackedLibrary
{
    private const string Prefix = "ToolContracts.Models.";

    private readonly string[] _namespace;
    private readonly Lazy<ModelFile> _file;

    private PackedLibrary(string resource)
    {
        Name = resource.Substring(Prefix.Length, resource.Length - Prefix.Length - ".json".Length);
        _namespace = Name.Split('.');
        _file = new Lazy<ModelFile>(() => Read(resource));
    }

    /// <summary>All files, by name.</summary>
    public static ImmutableArray<PackedLibrary> All { get; } =
        [.. typeof(PackedLibrary).Assembly.GetManifestResourceNames().Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .OrderBy(static name => name, StringComparer.Ordinal).Select(static name => new PackedLibrary(name))];

    /// <summary>Its namespace.</summary>
    public string Name { get; }

    /// <summary>What it says; read once for the process.</summary>
    public ModelFile File => _file.Value;

    /// <summary>Whether a compilation has its namespace, of its own or in a reference.</summary>
    public bool Concerns(Compilation compilation)
    {
        var space = compilation.GlobalNamespace;
        foreach (var name in _namespace)
        {
            space = space.GetNamespaceMembers().FirstOrDefault(member => member.Name == name);
            if (space is null)
            {
                return false;
            }
        }

        return true;
    }

    private static ModelFile Read(string resource)
    {
        using var stream = typeof(PackedLibrary).Assembly.GetManifestResourceStream(resource);
        using var reader = new StreamReader(stream);
        return ModelFileReader.Read(reader.ReadToEnd());
    }
}
