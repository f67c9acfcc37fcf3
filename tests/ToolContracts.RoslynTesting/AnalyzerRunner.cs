using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace ToolContracts.RoslynTesting;

/// <summary>Runs analyzers as the compiler does. An exception of an analyzer fails the test.</summary>
public static class AnalyzerRunner
{
    public static Task<ImmutableArray<Diagnostic>> RunAsync(Compilation compilation, params DiagnosticAnalyzer[] analyzers) =>
        RunAsync(compilation, new AnalyzerOptions([]), analyzers);

    /// <summary>Runs analyzers with additional files and build properties.</summary>
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(Compilation compilation, AnalyzerOptions files, params DiagnosticAnalyzer[] analyzers)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        var crashes = new System.Collections.Concurrent.ConcurrentQueue<string>();
        var options = new CompilationWithAnalyzersOptions(
            files,
            onAnalyzerException: (exception, analyzer, _) => crashes.Enqueue($"{analyzer.GetType().Name}: {exception}"),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var reported = await compilation.WithAnalyzers([.. analyzers], options).GetAnalyzerDiagnosticsAsync();
        Assert.True(crashes.IsEmpty, string.Join("\n", crashes));
        return reported;
    }
}
