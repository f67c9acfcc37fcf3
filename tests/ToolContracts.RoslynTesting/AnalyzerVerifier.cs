using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace ToolContracts.RoslynTesting;

/// <summary>Holds an analyzer against marked source: every marked span is reported, and nothing else is.</summary>
/// <typeparam name="TAnalyzer">The rule; it has one descriptor.</typeparam>
public static class AnalyzerVerifier<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>Verifies sources that compile.</summary>
    /// <param name="marked">Source with markup.</param>
    public static Task<ImmutableArray<Diagnostic>> VerifyAsync(string marked) => VerifyAsync(marked, mustCompile: true);

    /// <summary>Verifies source that may be broken.</summary>
    /// <param name="marked">Source with markup.</param>
    public static Task<ImmutableArray<Diagnostic>> VerifyBrokenAsync(string marked) => VerifyAsync(marked, mustCompile: false);

    private static async Task<ImmutableArray<Diagnostic>> VerifyAsync(string marked, bool mustCompile)
    {
        var markup = Markup.Parse(marked);
        var compilation = References.Compile(markup.Source);
        if (mustCompile)
        {
            Assert.Empty(compilation.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error && d.Id != "CS0103"));
        }

        var analyzer = new TAnalyzer();
        var reported = await AnalyzerRunner.RunAsync(compilation, analyzer);
        var expected = markup.Spans.Select(span => (Id: span.Id ?? analyzer.SupportedDiagnostics.Single().Id, span.Span))
            .OrderBy(static span => span.Span.Start).ThenBy(static span => span.Id, StringComparer.Ordinal).Select(span => Show(span.Id, span.Span)).ToArray();
        var actual = reported.OrderBy(static d => d.Location.SourceSpan.Start).ThenBy(static d => d.Id, StringComparer.Ordinal)
            .Select(d => Show(d.Id, d.Location.SourceSpan)).ToArray();
        Assert.Equal(expected, actual);
        return reported;

        string Show(string id, Microsoft.CodeAnalysis.Text.TextSpan span)
        {
            var line = markup.Source.AsSpan(0, span.Start).Count('\n') + 1;
            return $"{id} line {line}: {markup.Source.Substring(span.Start, span.Length)}";
        }
    }
}
