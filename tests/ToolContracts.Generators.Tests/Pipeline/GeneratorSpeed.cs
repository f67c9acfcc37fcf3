using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Generators.Tests.Pipeline;

/// <summary>
/// Measures; asserts what is rewritten, and nothing about time. Run it with
/// <c>dotnet run -c Release --project tests/ToolContracts.Generators.Tests -- -explicit only -showliveoutput</c>.
/// </summary>
public sealed class GeneratorSpeed(ITestOutputHelper output)
{
    private const int Rounds = 12;

    [Fact(Explicit = true)]
    public void OfAHundredToolsetsOfTenTools()
    {
        // Ten request types, each of ten toolsets.
        var sources = Enumerable.Range(0, 100).Select(static number => Samples.Toolset(number, 10, "Request" + (number % 10)))
            .Concat(Enumerable.Range(0, 10).Select(static number => Samples.Request("Request" + number)));
        var compilation = References.Compile(sources);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static d => d.Severity == DiagnosticSeverity.Error));
        Show<FloorGenerator>(compilation, ["full run, floor", "unrelated edit, floor", "request type, floor", "tool, floor"]);
        Show<ToolsetGenerator>(compilation, ["full run", "unrelated edit", "edit of a request type in another file", "edit of one tool"]);
    }

    private void Show<TGenerator>(CSharpCompilation compilation, string[] names)
        where TGenerator : IIncrementalGenerator, new()
    {
        var rounds = Enumerable.Range(0, Rounds).Select(_ => Round<TGenerator>(compilation)).ToArray();
        for (var i = 0; i < names.Length; i++)
        {
            var times = rounds.Select(round => round[i].Elapsed.TotalMilliseconds).ToArray();
            var warm = times.Skip(2).Order().ToArray();
            output.WriteLine($"{names[i]}: first {times[0]:F0} ms, warm least {warm[0]:F0} ms, median {warm[warm.Length / 2]:F0} ms; rewritten {Rewritten(rounds[^1][i])}");
        }
    }

    private static GeneratorRun[] Round<TGenerator>(CSharpCompilation compilation)
        where TGenerator : IIncrementalGenerator, new()
    {
        // A compilation of its own each time: symbols are not bound yet, as after an edit.
        var full = GeneratorRun.Of<TGenerator>(compilation.Clone());
        var unrelated = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("internal static class Unrelated;", References.ParseOptions, "Unrelated.cs"));
        var cached = full.After(unrelated);
        Assert.Empty(cached.Rewritten);
        var edited = Edit(unrelated, "record Request7(", "decimal? Amount = null", "decimal? Amount = null, bool Urgent = false");
        var request = cached.After(edited);
        var tool = request.After(Edit(edited, "class Set42Tools", "int page, Cancel", "long page, Cancel", once: true));
        if (typeof(TGenerator) == typeof(ToolsetGenerator))
        {
            Assert.Equal(10, request.Rewritten.Count());
            Assert.Equal(["Load.Set42Tools.Toolset.g.cs"], tool.Rewritten);
        }

        return [full, cached, request, tool];
    }

    private static CSharpCompilation Edit(CSharpCompilation compilation, string file, string from, string to, bool once = false)
    {
        var tree = compilation.SyntaxTrees.Single(tree => tree.ToString().Contains(file, StringComparison.Ordinal));
        var text = tree.ToString();
        var at = text.IndexOf(from, StringComparison.Ordinal);
        text = once ? text.Remove(at, from.Length).Insert(at, to) : text.Replace(from, to, StringComparison.Ordinal);
        return compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text, References.ParseOptions, tree.FilePath));
    }

    private static string Rewritten(GeneratorRun run)
    {
        var names = run.Rewritten.ToArray();
        return names.Length > 10 ? $"{names.Length} files of {run.Files.Values.Sum(static text => text.Length) / 1024} KiB" : names.Length == 0 ? "nothing" : string.Join(", ", names);
    }

    /// <summary>What no transform can do without: it has the compiler bind the attributes and signatures of the tools.</summary>
    private sealed class FloorGenerator : IIncrementalGenerator
    {
        public FloorGenerator()
        {
        }

        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            var read = context.SyntaxProvider.ForAttributeWithMetadataName(
                "ToolContracts.ToolsetAttribute", static (node, _) => node is ClassDeclarationSyntax, static (syntax, _) => Count((INamedTypeSymbol)syntax.TargetSymbol));
            context.RegisterSourceOutput(read, static (_, _) => { });
        }

        private static int Count(INamedTypeSymbol type) => type.GetAttributes().Length + type.GetMembers().OfType<IMethodSymbol>().Sum(static method =>
            method.GetAttributes().Sum(static attribute => attribute.ConstructorArguments.Length + attribute.NamedArguments.Length)
            + (method.ReturnType.TypeKind == TypeKind.Error ? 1 : 0)
            + method.Parameters.Sum(static parameter => parameter.GetAttributes().Length + (parameter.Type.TypeKind == TypeKind.Error ? 1 : 0)));
    }
}
