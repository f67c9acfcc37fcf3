using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ToolContracts.Corpus.Format;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Corpus.Compiling;

/// <summary>What every case is compiled against: the framework, the packages that tool code uses, the library, and stubs.</summary>
public static class CaseReferences
{
    // What this program needs for itself. Tool code does not see it.
    private static readonly string[] Own =
    [
        "Microsoft.CodeAnalysis", "ToolContracts.Analyzers", "ToolContracts.Generators", "ToolContracts.RoslynTesting", "ToolContracts.Corpus", "xunit",
    ];

    public static ImmutableArray<MetadataReference> All { get; } = WithStubs([.. Packages()]);

    private static IEnumerable<MetadataReference> Packages() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(static path => path.Length > 0)
        .DistinctBy(static path => Path.GetFileNameWithoutExtension(path))
        .Where(static path => !Own.Any(own => Path.GetFileNameWithoutExtension(path).StartsWith(own, StringComparison.Ordinal)))
        .Select(static path => MetadataReference.CreateFromFile(path));

    // In the order of their names: a stub sees those before it.
    private static ImmutableArray<MetadataReference> WithStubs(ImmutableArray<MetadataReference> references) =>
        Directory.EnumerateFiles(Path.Combine(CorpusFolder.Root, "Stubs"), "*.cs")
        .Order(StringComparer.Ordinal)
        .Aggregate(references, static (sofar, path) => sofar.Add(Image.Of(CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(path),
            [CSharpSyntaxTree.ParseText(File.ReadAllText(path), References.ParseOptions, path)],
            sofar,
            References.CompilationOptions))));
}
