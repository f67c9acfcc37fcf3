using System.Diagnostics;
using Microsoft.CodeAnalysis.CSharp;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Generators.Tests.Pipeline;

/// <summary>Measures; asserts nothing about time. Run it with <c>dotnet run --project tests/ToolContracts.Generators.Tests -- -explicit only -showliveoutput</c>.</summary>
public sealed class GeneratorSpeed(ITestOutputHelper output)
{
    [Fact(Explicit = true)]
    public void OfAHundredToolsetsOfTenTools()
    {
        // Ten request types, each of ten toolsets.
        var sources = Enumerable.Range(0, 100).Select(static number => Samples.Toolset(number, 10, "Request" + (number % 10)))
            .Concat(Enumerable.Range(0, 10).Select(static number => Samples.Request("Request" + number)));
        var compilation = References.Compile(sources);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        for (var round = 0; round < 3; round++)
        {
            Round(compilation, round);
        }
    }

    private void Round(CSharpCompilation compilation, int round)
    {
        var run = Timed($"round {round}, full run", () => GeneratorRun.Of<ToolsetGenerator>(compilation));
        output.WriteLine($"  {run.Rewritten.Count()} files, {run.Files.Values.Sum(static text => text.Length) / 1024} KiB");
        var unrelated = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("internal static class Unrelated;", References.ParseOptions, "Unrelated.cs"));
        run = Timed("unrelated edit", () => run.After(unrelated));
        output.WriteLine($"  rewritten: {string.Join(", ", run.Rewritten)}");
        Assert.Empty(run.Rewritten);
        var request = unrelated.SyntaxTrees.Single(static tree => tree.ToString().Contains("record Request7(", StringComparison.Ordinal));
        var edited = unrelated.ReplaceSyntaxTree(
            request, CSharpSyntaxTree.ParseText(Samples.Request("Request7", ", bool Urgent = false"), References.ParseOptions, request.FilePath));
        run = Timed("edit of a request type in another file", () => run.After(edited));
        output.WriteLine($"  rewritten: {string.Join(", ", run.Rewritten)}");
        Assert.Equal(10, run.Rewritten.Count());
    }

    private GeneratorRun Timed(string what, Func<GeneratorRun> action)
    {
        var watch = Stopwatch.StartNew();
        var run = action();
        output.WriteLine($"{what}: {watch.Elapsed.TotalMilliseconds:F0} ms with the harness, {run.Elapsed.TotalMilliseconds:F0} ms in the generator");
        return run;
    }
}
