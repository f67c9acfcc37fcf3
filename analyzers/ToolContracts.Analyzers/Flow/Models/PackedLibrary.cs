using Microsoft.CodeAnalysis;

namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>
/// One file of the packed catalogue. Its name says when it is read at all: <c>Namespace+Assembly.json</c> where a reference is called so,
/// or begins so, or the code itself has such a namespace. What comes with .NET is always read.
/// </summary>
internal sealed class PackedLibrary
{
    private const string Prefix = "ToolContracts.Models.";
    private const string Platform = "System";

    private readonly string[] _names;
    private readonly string _namespace;
    private readonly Lazy<ModelFile> _file;

    private PackedLibrary(string resource)
    {
        Name = resource.Substring(Prefix.Length, resource.Length - Prefix.Length - ".json".Length);
        _names = Name.Split('+');
        _namespace = _names[0].Substring(_names[0].LastIndexOf('.') + 1);
        _file = new Lazy<ModelFile>(() => Read(resource));
    }

    /// <summary>All files, by name.</summary>
    public static ImmutableArray<PackedLibrary> All { get; } = ReadNames();

    /// <summary>The file's name without its extension.</summary>
    public string Name { get; }

    /// <summary>What it says; read once for the process.</summary>
    public ModelFile File => _file.Value;

    /// <summary>
    /// The files about what a compilation has, of its own or in a reference. By names alone: to look the types up in each reference would
    /// take longer than to read the files.
    /// </summary>
    public static IEnumerable<PackedLibrary> For(Compilation compilation)
    {
        var references = new List<string>();
        foreach (var reference in compilation.ReferencedAssemblyNames)
        {
            references.Add(reference.Name);
        }

        var namespaces = compilation.Assembly.NamespaceNames;
        foreach (var library in All)
        {
            if (IsOrIsIn(library.Name, Platform) || library.IsReferenced(references) || namespaces.Contains(library._namespace))
            {
                yield return library;
            }
        }
    }

    private static ImmutableArray<PackedLibrary> ReadNames()
    {
        var names = typeof(PackedLibrary).Assembly.GetManifestResourceNames();
        Array.Sort(names, StringComparer.Ordinal);
        var libraries = ImmutableArray.CreateBuilder<PackedLibrary>(names.Length);
        foreach (var name in names)
        {
            if (name.StartsWith(Prefix, StringComparison.Ordinal))
            {
                libraries.Add(new PackedLibrary(name));
            }
        }

        return libraries.ToImmutable();
    }

    private bool IsReferenced(List<string> references)
    {
        foreach (var reference in references)
        {
            foreach (var name in _names)
            {
                if (IsOrIsIn(reference, name))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsOrIsIn(string name, string of) =>
        name.StartsWith(of, StringComparison.OrdinalIgnoreCase) && (name.Length == of.Length || name[of.Length] == '.');

    private static ModelFile Read(string resource)
    {
        using var stream = typeof(PackedLibrary).Assembly.GetManifestResourceStream(resource);
        using var reader = new StreamReader(stream);
        return ModelFileReader.Read(reader.ReadToEnd());
    }
}
