using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ToolContracts.Generators;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Agreement.Binders;

/// <summary>A toolset that the real generator completed, compiled and loaded.</summary>
public sealed class CompiledToolset
{
    private CompiledToolset(string name, IReadOnlyList<ToolBinder> tools)
    {
        Name = name;
        Tools = tools;
    }

    /// <summary>Name of its file.</summary>
    public string Name { get; }

    /// <summary>Its tools, in the order of the source.</summary>
    public IReadOnlyList<ToolBinder> Tools { get; }

    /// <summary>The dialects beside the base, as a project names them.</summary>
    private static readonly BuildProperties Providers = new(("ToolContractsProviderNames", "openai,anthropic,gemini"));

    /// <summary>Compiles a toolset, with what the generator wrote.</summary>
    /// <param name="name">Name of its file.</param>
    /// <param name="rewrite">Changes the compilation before it is emitted.</param>
    /// <exception cref="InvalidOperationException">It does not compile, or not without a warning where nothing was changed, or the generator refused a tool.</exception>
    public static CompiledToolset Compile(string name, Func<CSharpCompilation, CSharpCompilation>? rewrite = null)
    {
        var driver = CSharpGeneratorDriver.Create([new ToolsetGenerator().AsSourceGenerator()], parseOptions: References.ParseOptions, optionsProvider: Providers);
        driver.RunGeneratorsAndUpdateCompilation(References.Compile(ToolsetSource.Read(name)), out var updated, out var reported);
        var compilation = rewrite is null ? (CSharpCompilation)updated : rewrite((CSharpCompilation)updated);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        var problems = result.Diagnostics.Concat(reported).Where(static problem => problem.Severity >= DiagnosticSeverity.Warning).ToArray();
        if (!result.Success || (rewrite is null && problems.Length > 0))
        {
            throw new InvalidOperationException($"{name} does not compile clean: {string.Join("\n", problems.AsEnumerable())}");
        }

        image.Position = 0;
        return new CompiledToolset(name, ToolsOf(new AssemblyLoadContext(name).LoadFromStream(image), name));
    }

    private static IReadOnlyList<ToolBinder> ToolsOf(Assembly assembly, string name)
    {
        var toolset = assembly.GetTypes().Single(static type => type.GetCustomAttribute<ToolsetAttribute>() is not null);
        var create = typeof(CompiledToolset).GetMethod(nameof(Create), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(toolset);
        return create.CreateDelegate<Func<string, IReadOnlyList<ToolBinder>>>()(name);
    }

    private static IReadOnlyList<ToolBinder> Create<TToolset>(string name)
        where TToolset : class, IToolset<TToolset>
    {
        if (TToolset.Contract.Faults.Count > 0)
        {
            throw new InvalidOperationException($"{name}: {string.Join("\n", TToolset.Contract.Faults)}");
        }

        return [.. TToolset.CreateTools().Select(static tool =>
        {
            var arguments = tool.GetType().BaseType!.GetGenericArguments()[1];
            return (ToolBinder)Activator.CreateInstance(typeof(ToolBinder<,>).MakeGenericType(typeof(TToolset), arguments), tool)!;
        })];
    }
}
