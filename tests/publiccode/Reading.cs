using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ToolContracts.RoslynTesting;

namespace ToolContracts.PublicCode;

/// <summary>Makes one compilation of the code of some folders, with its tools adopted.</summary>
internal static class Reading
{
    /// <summary>The compilation, and the files as they were before a source generator ran.</summary>
    public static (CSharpCompilation Compilation, IReadOnlyList<SyntaxTree> Files) Read(Options options, Adoption adoption)
    {
        var parsing = References.ParseOptions.WithPreprocessorSymbols(options.Symbols);
        var files = new List<SyntaxTree>();
        foreach (var path in options.Folders.SelectMany(static folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)).Distinct().Order(StringComparer.Ordinal))
        {
            var root = CSharpSyntaxTree.ParseText(File.ReadAllText(path), parsing, path).GetRoot();
            files.Add(CSharpSyntaxTree.Create((CSharpSyntaxNode)adoption.Visit(root), parsing, path, System.Text.Encoding.UTF8));
        }

        // The adopted attributes are written in full, so the library's own names are in nobody's way.
        var usings = References.GlobalUsings.Replace("global using ToolContracts;", "", StringComparison.Ordinal)
            + string.Concat(options.Usings.Select(static name => $"\nglobal using {name};"));
        files.Add(CSharpSyntaxTree.ParseText(SourceText.From(usings, System.Text.Encoding.UTF8), parsing, "GlobalUsings.cs"));
        var compilation = CSharpCompilation.Create("PublicCode", files, Assemblies(options.References), Kind(files));
        var generators = Generators(options.Generators);
        if (generators.Length > 0)
        {
            CSharpGeneratorDriver.Create(generators, parseOptions: parsing).RunGeneratorsAndUpdateCompilation(compilation, out var updated, out _);
            compilation = (CSharpCompilation)updated;
        }

        return (compilation, files);
    }

    private static CSharpCompilationOptions Kind(IEnumerable<SyntaxTree> files) =>
        files.Any(static file => ((CompilationUnitSyntax)file.GetRoot()).Members.Any(SyntaxKind.GlobalStatement))
            ? References.CompilationOptions.WithOutputKind(OutputKind.ConsoleApplication)
            : References.CompilationOptions;

    /// <summary>The framework, the library and what lies in the folders; of assemblies of one name the newest.</summary>
    private static ImmutableArray<MetadataReference> Assemblies(IEnumerable<string> folders)
    {
        var newest = References.All.ToDictionary(static one => Path.GetFileName(one.Display!), static one => (Reference: one, Version: Version(one.Display!)), StringComparer.OrdinalIgnoreCase);
        foreach (var path in folders.SelectMany(static folder => Directory.EnumerateFiles(folder, "*.dll")).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            if (Version(path) is { } version && (!newest.TryGetValue(name, out var known) || version > known.Version))
            {
                newest[name] = (MetadataReference.CreateFromFile(path), version);
            }
        }

        return [.. newest.Values.Select(static one => one.Reference)];
    }

    private static Version? Version(string path)
    {
        try
        {
            return AssemblyName.GetAssemblyName(path).Version;
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }

    private static ImmutableArray<ISourceGenerator> Generators(IEnumerable<string> folders) =>
        [.. folders.SelectMany(static folder => Directory.EnumerateFiles(folder, "*.dll")).Order(StringComparer.Ordinal)
            .SelectMany(static path => new AnalyzerFileReference(path, new Loader()).GetGenerators(LanguageNames.CSharp))];

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
