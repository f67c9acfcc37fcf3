using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests;

/// <summary>Code as it is while it is typed: no rule throws on it. The runner fails a test where one does.</summary>
public sealed class RobustnessTests
{
    public static TheoryData<string> Files => [.. Toolsets.All.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public Task NoRuleThrowsOnAFileThatIsCutAtAnyToken(string file) =>
        RunEachAsync(Toolsets.All[file], static (source, span) => source[..span.Start]);

    [Theory]
    [MemberData(nameof(Files))]
    public Task NoRuleThrowsOnAFileThatMissesAnyToken(string file) =>
        RunEachAsync(Toolsets.All[file], static (source, span) => source.Remove(span.Start, span.Length));

    [Fact]
    public async Task NoRuleSaysAnythingOfToolsetsThatAreWellFormed()
    {
        var compilation = References.Compile(Toolsets.WellFormed);

        Assert.Empty(compilation.GetDiagnostics().Where(static d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        Assert.Empty(await AnalyzerRunner.RunAsync(compilation, [.. Rules.All]));
    }

    private static async Task RunEachAsync(string source, Func<string, TextSpan, string> change)
    {
        var compilation = References.Compile(source);
        var tree = compilation.SyntaxTrees.Last();
        var changed = tree.GetRoot().DescendantTokens().Where(static token => token.Span.Length > 0)
            .Select(token => change(source, token.Span)).Distinct().ToArray();
        var ran = new ConcurrentQueue<int>();
        await Parallel.ForEachAsync(changed, async (text, _) =>
        {
            var broken = compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text, References.ParseOptions, tree.FilePath, cancellationToken: CancellationToken.None));
            ran.Enqueue((await AnalyzerRunner.RunAsync(broken, [.. Rules.All])).Length);
        });

        Assert.Equal(changed.Length, ran.Count);
        Assert.Contains(ran, static reported => reported > 0);
    }
}
