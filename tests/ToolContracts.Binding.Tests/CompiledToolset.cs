using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ToolContracts.Generators;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Binding.Tests;

/// <summary>A toolset that the real generator completed, compiled without a warning and loaded.</summary>
public sealed class CompiledToolset
{
    private readonly Dictionary<string, ToolUnderTest> _tools;

    private CompiledToolset(Assembly assembly, string generated)
    {
        Assembly = assembly;
        Generated = generated;
        var toolset = assembly.GetTypes().Single(static type => type.GetCustomAttribute<ToolsetAttribute>() is not null);
        _tools = ((IEnumerable<ToolUnderTest>)typeof(CompiledToolset).GetMethod(nameof(Create), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(toolset).Invoke(null, null)!).ToDictionary(static tool => tool.Contract.Name, StringComparer.Ordinal);
    }

    public Assembly Assembly { get; }

    /// <summary>The generated text.</summary>
    public string Generated { get; }

    public IEnumerable<string> Names => _tools.Keys;

    public ToolUnderTest this[string name] => _tools[name];

    /// <summary>Compiles a file; fails on any diagnostic of a warning or more, in it or in what was generated.</summary>
    /// <param name="source">The file.</param>
    /// <param name="providers">The providers whose dialects its project names.</param>
    public static CompiledToolset Compile(string source, string providers = "mcp")
    {
        var compilation = References.Compile(source);
        var driver = CSharpGeneratorDriver.Create([new ToolsetGenerator().AsSourceGenerator()], parseOptions: References.ParseOptions,
            optionsProvider: new BuildProperties(("ToolContractsProviderNames", providers)));
        driver = (CSharpGeneratorDriver)driver.RunGeneratorsAndUpdateCompilation(compilation, out var updated, out var reported);
        Assert.Empty(reported);
        var generated = string.Join("\n", driver.GetRunResult().GeneratedTrees.Select(static tree => tree.ToString()));
        var problems = updated.GetDiagnostics().Where(static problem => problem.Severity >= DiagnosticSeverity.Warning).Select(static problem =>
            $"{problem}\n{problem.Location.SourceTree?.GetText().Lines[problem.Location.GetLineSpan().StartLinePosition.Line]}").ToArray();
        Assert.True(problems.Length == 0, string.Join("\n", problems.Take(20)));
        using var image = new MemoryStream();
        Assert.True(updated.Emit(image).Success);
        image.Position = 0;
        return new CompiledToolset(new AssemblyLoadContext("under test", isCollectible: true).LoadFromStream(image), generated);
    }

    private static List<ToolUnderTest> Create<TToolset>()
        where TToolset : class, IToolset<TToolset>
    {
        Assert.Empty(TToolset.Contract.Faults);
        return TToolset.CreateTools().Select(static tool =>
        {
            var arguments = tool.GetType().BaseType!.GetGenericArguments()[1];
            return (ToolUnderTest)Activator.CreateInstance(typeof(ToolUnderTest<,>).MakeGenericType(typeof(TToolset), arguments), tool)!;
        }).ToList();
    }
}
