using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Analyzers.Locking;
using ToolContracts.Generators;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Cli.Tests.Importing;

/// <summary>Imported files, compiled by the real compiler with the real generators and all rules.</summary>
internal static class ImportedCode
{
    private static readonly DiagnosticAnalyzer[] Rules =
        [.. typeof(AuthorityIsNotWidened).Assembly.GetTypes().Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer))).Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    /// <summary>Compiles the files of a folder. Anything that is said of them fails.</summary>
    public static async Task<Assembly> CompileAsync(string folder)
    {
        var compilation = CSharpCompilation.Create(
            "Imported" + Guid.NewGuid().ToString("n"),
            Directory.EnumerateFiles(folder, "*.cs").Order(StringComparer.Ordinal).Select(static file => CSharpSyntaxTree.ParseText(
                File.ReadAllText(file), References.ParseOptions.WithDocumentationMode(DocumentationMode.Diagnose), file, System.Text.Encoding.UTF8)),
            References.Everything, References.CompilationOptions);
        CSharpGeneratorDriver.Create([new ToolsetGenerator().AsSourceGenerator(), .. JsonGenerators()], parseOptions: References.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var whole, out var said);
        Assert.Empty(said);
        var reported = whole.GetDiagnostics().Concat(await AnalyzerRunner.RunAsync(whole, Rules)).Where(static one => one.Severity >= DiagnosticSeverity.Warning).ToArray();
        Assert.True(reported.Length == 0, string.Join('\n', reported.AsEnumerable()));
        using var image = new MemoryStream();
        Assert.True(whole.Emit(image).Success);
        return Assembly.Load(image.ToArray());
    }

    // The one that every project has of its SDK.
    private static ImmutableArray<ISourceGenerator> JsonGenerators()
    {
        var dotnet = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        var file = Directory.GetFiles(Path.Combine(dotnet, "packs", "Microsoft.NETCore.App.Ref"), "System.Text.Json.SourceGeneration.dll", SearchOption.AllDirectories)
            .Single(path => path.Contains(Path.DirectorySeparatorChar + "10.", StringComparison.Ordinal) && !path.Contains("roslyn", StringComparison.Ordinal));
        return new AnalyzerFileReference(file, new Loader()).GetGenerators(LanguageNames.CSharp);
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
