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

    /// <summary>Runs all rules over all changed files, many to a compilation, each in a namespace of its own.</summary>
    private static async Task RunEachAsync(string source, Func<string, TextSpan, string> change)
    {
        var tokens = CSharpSyntaxTree.ParseText(source, References.ParseOptions).GetRoot().DescendantTokens().Where(static token => token.Span.Length > 0);
        var changed = tokens.Select(token => change(source, token.Span)).Distinct()
            .Select(static (text, index) => text.Replace("namespace Bank", $"namespace Bank{index}", StringComparison.Ordinal)).ToArray();
        var reported = 0;
        foreach (var batch in changed.Chunk(64))
        {
            reported += (await AnalyzerRunner.RunAsync(References.Compile(batch), [.. Rules.All])).Length;
        }

        Assert.True(changed.Length > 100 && reported > 0);
    }
}
