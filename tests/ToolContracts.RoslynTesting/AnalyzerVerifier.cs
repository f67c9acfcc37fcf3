using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ToolContracts.RoslynTesting;

/// <summary>Holds an analyzer against marked source: every marked span is reported, and nothing else is.</summary>
/// <typeparam name="TAnalyzer">The rule, or what reports several. A span without an id is of the rule that is named, or of the analyzer's first.</typeparam>
public static class AnalyzerVerifier<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    private static readonly TAnalyzer Analyzer = new();

    /// <summary>Verifies sources that compile.</summary>
    /// <param name="marked">Source with markup.</param>
    /// <param name="rule">The id of the rule that is verified, where the analyzer has several.</param>
    public static Task<ImmutableArray<Diagnostic>> VerifyAsync(string marked, string? rule = null) => VerifyAsync([marked], mustCompile: true, rule);

    /// <summary>Verifies source that may be broken.</summary>
    /// <param name="marked">Source with markup.</param>
    /// <param name="rule">The id of the rule that is verified, where the analyzer has several.</param>
    public static Task<ImmutableArray<Diagnostic>> VerifyBrokenAsync(string marked, string? rule = null) => VerifyAsync([marked], mustCompile: false, rule);

    /// <summary>Verifies source that compiles against more than the library.</summary>
    /// <param name="marked">Source with markup.</param>
    /// <param name="references">All that it is compiled against.</param>
    public static Task<ImmutableArray<Diagnostic>> VerifyAsync(string marked, ImmutableArray<MetadataReference> references) =>
        VerifyAsync([marked], mustCompile: true, rule: null, references);

    /// <summary>Verifies several files of one project.</summary>
    /// <param name="marked">The files with markup, in the order in which the compiler gets them.</param>
    public static Task<ImmutableArray<Diagnostic>> VerifyFilesAsync(params string[] marked) => VerifyAsync(marked, mustCompile: true, rule: null);

    /// <summary>Verifies sources that compile, and what is said.</summary>
    /// <param name="marked">Source with markup.</param>
    /// <param name="messages">The messages in the order of their spans.</param>
    public static async Task VerifyMessagesAsync(string marked, params string[] messages)
    {
        var reported = await VerifyAsync(marked);
        Assert.Equal(messages, Sorted(reported).Select(static d => d.GetMessage(CultureInfo.InvariantCulture)));
    }

    private static async Task<ImmutableArray<Diagnostic>> VerifyAsync(string[] marked, bool mustCompile, string? rule, ImmutableArray<MetadataReference>? references = null)
    {
        var files = marked.Select(Markup.Parse).ToArray();
        var compilation = References.Compile(references ?? References.All, files.Select(static file => file.Source));
        if (mustCompile)
        {
            Assert.Empty(compilation.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error));
        }

        var reported = await AnalyzerRunner.RunAsync(compilation, Analyzer);
        var id = rule ?? Analyzer.SupportedDiagnostics[0].Id;
        var expected = files.SelectMany((file, index) => file.Spans
            .OrderBy(static span => span.Span.Start).ThenBy(static span => span.Span.Length).ThenBy(static span => span.Id, StringComparer.Ordinal)
            .Select(span => Show(span.Id ?? id, $"Test{index}.cs", file.Source, span.Span)));
        var actual = Sorted(reported).Select(static d =>
            Show(d.Id, d.Location.SourceTree!.FilePath, d.Location.SourceTree.ToString(), d.Location.SourceSpan));
        Assert.Equal(expected, actual);
        var verified = rule ?? files.SelectMany(static file => file.Spans).Select(static span => span.Id).FirstOrDefault(static name => name is not null) ?? id;
        VerificationLog.Add(verified, fires: reported.Any(one => one.Id == verified), compiles: mustCompile);
        return reported;
    }

    private static IEnumerable<Diagnostic> Sorted(ImmutableArray<Diagnostic> reported) => reported
        .OrderBy(static d => d.Location.SourceTree!.FilePath, StringComparer.Ordinal)
        .ThenBy(static d => d.Location.SourceSpan.Start)
        .ThenBy(static d => d.Location.SourceSpan.Length)
        .ThenBy(static d => d.Id, StringComparer.Ordinal)
        .ThenBy(static d => d.GetMessage(CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static string Show(string id, string path, string source, TextSpan span)
    {
        var line = source.AsSpan(0, span.Start).Count('\n') + 1;
        return $"{id} {path} line {line}: {source.Substring(span.Start, span.Length)}";
    }
}
