using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ToolContracts.RoslynTesting;

/// <summary>Compilations against the real framework and the real library.</summary>
public static class References
{
    private static readonly Dictionary<string, MetadataReference> Platform =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(static path => path.Length > 0)
        .DistinctBy(static path => Path.GetFileNameWithoutExtension(path))
        .ToDictionary(static path => Path.GetFileNameWithoutExtension(path), static path => (MetadataReference)MetadataReference.CreateFromFile(path));

    /// <summary>The framework without the library.</summary>
    public static ImmutableArray<MetadataReference> Framework { get; } =
        [.. Platform.Where(static pair => pair.Key.StartsWith("System", StringComparison.Ordinal)
            || pair.Key.StartsWith("Microsoft.Extensions", StringComparison.Ordinal)
            || pair.Key is "mscorlib" or "netstandard" or "Microsoft.CSharp" or "Microsoft.Win32.Primitives").Select(static pair => pair.Value)];

    /// <summary>The framework with the library.</summary>
    public static ImmutableArray<MetadataReference> All { get; } =
        [.. Framework, Platform["ToolContracts"], Platform["ToolContracts.Abstractions"]];

    /// <summary>The framework with the library, and packages of it or others by the names of their assemblies.</summary>
    public static ImmutableArray<MetadataReference> With(params IEnumerable<string> assemblies) => [.. All, .. assemblies.Select(static name => Platform[name])];

    /// <summary>All that the tests themselves have: the library, the whole framework, and packages.</summary>
    public static ImmutableArray<MetadataReference> Everything { get; } = [.. Platform.Values];

    /// <summary>Options as a user's project has them.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp13, DocumentationMode.Parse);

    public static CSharpCompilationOptions CompilationOptions { get; } =
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);

    /// <summary>The usings that a project with ImplicitUsings has, and the library's.</summary>
    public const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using ToolContracts;
        """;

    /// <summary>A compilation of sources, with the usual global usings.</summary>
    public static CSharpCompilation Compile(params IEnumerable<string> sources) => Compile(All, sources);

    /// <summary>A compilation of sources against given references; the global usings name the library only where it is referenced.</summary>
    public static CSharpCompilation Compile(ImmutableArray<MetadataReference> references, params IEnumerable<string> sources)
    {
        var usings = references.Contains(Platform["ToolContracts"]) ? GlobalUsings : GlobalUsings.Replace("global using ToolContracts;", "", StringComparison.Ordinal);
        return CSharpCompilation.Create(
            "Under.Test",
            sources.Select(static (source, index) => Parse(source, $"Test{index}.cs")).Prepend(Parse(usings, "GlobalUsings.cs")),
            references,
            CompilationOptions);
    }

    private static SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(source, System.Text.Encoding.UTF8), ParseOptions, path);
}
