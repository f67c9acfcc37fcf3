using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ToolContracts.Corpus.Format;
using ToolContracts.Generators;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Corpus.Compiling;

/// <summary>A case as the compiler sees it: a compilation for each assembly, with what the generator wrote.</summary>
/// <param name="Case">The case.</param>
/// <param name="Compilations">Its assemblies, each after those that it references.</param>
/// <param name="Errors">What does not compile.</param>
public sealed record CompiledCase(CaseFile Case, IReadOnlyList<Compilation> Compilations, IReadOnlyList<Diagnostic> Errors)
{
    /// <summary>The namespaces that every case uses.</summary>
    public const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using ToolContracts;
        """;

    // Compilations of one name that begin from one another share the symbols of what they reference, which is most of the work.
    private static readonly CSharpCompilation Empty =
        CSharpCompilation.Create("Case", [Parse("GlobalUsings.cs", GlobalUsings)], CaseReferences.All, References.CompilationOptions);

    /// <summary>The additional files and build properties, as analyzers get them.</summary>
    /// <param name="isLive">Whether by a design-time build, as in an editor.</param>
    public AnalyzerOptions Options(bool isLive) =>
        new([.. Case.AdditionalFiles.Select(static file => new TextFile(file.Name, file.Text))], isLive ? new BuildProperties(("DesignTimeBuild", "true")) : new BuildProperties());

    /// <summary>Compiles a case up to its first assembly with errors.</summary>
    /// <param name="one">The case.</param>
    /// <param name="withBodies">Whether errors in the bodies of methods are looked for; without them a run is faster.</param>
    public static CompiledCase Of(CaseFile one, bool withBodies)
    {
        ArgumentNullException.ThrowIfNull(one);
        var compilations = new List<Compilation>();
        var start = Empty;
        foreach (var assembly in one.Assemblies)
        {
            var compilation = Compile(one, assembly, start);
            compilations.Add(compilation);
            var all = withBodies ? compilation.GetDiagnostics() : compilation.GetDeclarationDiagnostics();
            Diagnostic[] errors = [.. all.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
            if (errors.Length > 0)
            {
                return new CompiledCase(one, compilations, errors);
            }

            start = assembly.Name == "main" ? start : start.AddReferences(Image.Of(compilation));
        }

        return new CompiledCase(one, compilations, []);
    }

    private static Compilation Compile(CaseFile one, CaseAssembly assembly, CSharpCompilation start)
    {
        var named = assembly.Name == "main" ? start : start.WithAssemblyName(assembly.Name);
        var compilation = named.AddSyntaxTrees(assembly.Sources.Select(source => Parse($"{one.Path}/{source.Name}", source.Text)));
        CSharpGeneratorDriver.Create([new ToolsetGenerator().AsSourceGenerator()], parseOptions: References.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        return generated;
    }

    private static SyntaxTree Parse(string path, string text) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), References.ParseOptions, path);
}
