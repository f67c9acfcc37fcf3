using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ToolContracts.Cli.Assemblies;

namespace ToolContracts.Cli.Locking;

/// <summary>
/// The symbols of a built assembly, private members too, as the rules see those of source. What they say of arguments and results, such as
/// classes and trust, is in no host's contract.
/// </summary>
internal sealed class AssemblySymbols
{
    private readonly IAssemblySymbol _assembly;

    private AssemblySymbols(IAssemblySymbol assembly) => _assembly = assembly;

    public static AssemblySymbols Of(string path)
    {
        var resolver = new AssemblyDependencyResolver(path);
        Dictionary<string, string> found = new(StringComparer.Ordinal) { [Path.GetFileNameWithoutExtension(path)] = path };
        foreach (var own in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            found.TryAdd(Path.GetFileNameWithoutExtension(own), own);
        }

        var missing = Follow(path, found, resolver);
        if (missing.Count > 0)
        {
            throw new UnusableFileException(
                $"'{path}' refers to {string.Join(", ", missing)}, which cannot be found, so its contracts cannot be read whole. Name it where its dependencies lie beside it, as dotnet publish writes them.");
        }

        var reference = MetadataReference.CreateFromFile(path);
        var compilation = CSharpCompilation.Create(
            "toolcontracts", [], [reference, .. found.Values.Where(one => one != path).Select(static one => MetadataReference.CreateFromFile(one))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, metadataImportOptions: MetadataImportOptions.All));
        return new AssemblySymbols((IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!);
    }

    /// <summary>A class by its name in metadata.</summary>
    public INamedTypeSymbol Type(string name) => _assembly.GetTypeByMetadataName(name)
        ?? throw new UnusableFileException($"Class '{name}' cannot be read from {_assembly.Name}. Rebuild it.");

    /// <summary>Adds what an assembly refers to, and what that refers to; tells what the assembly itself refers to and is not there.</summary>
    private static List<string> Follow(string path, Dictionary<string, string> found, AssemblyDependencyResolver resolver)
    {
        List<string> missing = [];
        Queue<string> open = new([path]);
        while (open.TryDequeue(out var file))
        {
            foreach (var name in References(file).Where(name => !found.ContainsKey(name)))
            {
                var beside = Path.Combine(Path.GetDirectoryName(path)!, name + ".dll");
                if ((resolver.ResolveAssemblyToPath(new System.Reflection.AssemblyName(name)) ?? (File.Exists(beside) ? beside : SharedFrameworks.Find(name))) is { } at)
                {
                    found.Add(name, at);
                    open.Enqueue(at);
                }
                else if (file == path)
                {
                    missing.Add(name);
                }
            }
        }

        return missing;
    }

    private static List<string> References(string path)
    {
        using var file = File.OpenRead(path);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(one => metadata.GetString(metadata.GetAssemblyReference(one).Name))];
    }
}
