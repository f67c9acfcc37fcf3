using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Corpus.Format;

namespace ToolContracts.Corpus.Compiling;

/// <summary>What analyzers report for a case.</summary>
/// <param name="Found">Each report and its message.</param>
/// <param name="Crashes">Exceptions of analyzers.</param>
public sealed record Analysis(IReadOnlyDictionary<Expectation, string> Found, IReadOnlyList<string> Crashes)
{
    /// <summary>Analyses every assembly of a case, as a build does it or, live, an editor.</summary>
    public static async Task<Analysis> OfAsync(CompiledCase compiled, AnalyzerSet analyzers, bool isLive = false)
    {
        ArgumentNullException.ThrowIfNull(compiled);
        ArgumentNullException.ThrowIfNull(analyzers);
        var crashes = new ConcurrentQueue<string>();
        var options = new CompilationWithAnalyzersOptions(
            compiled.Options(isLive),
            onAnalyzerException: (exception, analyzer, _) => crashes.Enqueue($"{compiled.Case.Path}: {analyzer.GetType().Name}: {exception}"),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        var inOrder = Comparer<Expectation>.Create(static (one, other) => (one.Line, one.Id).CompareTo((other.Line, other.Id)));
        var found = new SortedDictionary<Expectation, string>(inOrder);
        foreach (var compilation in analyzers.All.IsEmpty ? [] : compiled.Compilations)
        {
            foreach (var report in await compilation.WithAnalyzers(analyzers.All, options).GetAnalyzerDiagnosticsAsync())
            {
                if (analyzers.Judged(report.Id) && report.Severity >= DiagnosticSeverity.Info)
                {
                    // A report without a place is at line 0, where nothing is expected.
                    var line = report.Location.GetLineSpan() is { IsValid: true } span ? span.StartLinePosition.Line + 1 : 0;
                    found.TryAdd(new Expectation(line, report.Id), report.GetMessage(CultureInfo.InvariantCulture));
                }
            }
        }

        return new Analysis(found, [.. crashes]);
    }
}
