using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Corpus.Compiling;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Corpus.Cost;

/// <summary>How the cost of all rules grows with the size of the code: as a build, beside what the compiler itself takes.</summary>
public static class GrowthCommand
{
    private static readonly int[] Sizes = [10_000, 40_000, 160_000];

    /// <summary>Prints a line a size.</summary>
    /// <returns>Whether the largest size costs no more than twice as much a line as the smallest, in time and in bytes.</returns>
    public static async Task<bool> RunAsync(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        await AnalyseAsync(GeneratedCode.Compile(Sizes[0]));
        var costs = new List<(double Time, double Bytes)>();
        foreach (var size in Sizes)
        {
            var compilation = GeneratedCode.Compile(size);
            var lines = compilation.SyntaxTrees.Sum(static tree => tree.GetText().Lines.Count);
            var compiled = await Measured.OfAsync(() => Task.FromResult(compilation.Clone().GetDiagnostics()));
            var rules = await Measured.OfAsync(() => AnalyseAsync(compilation.Clone()));
            costs.Add((rules.Processor.TotalMicroseconds / lines, (double)rules.Bytes / lines));
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{size,7} lines ({lines} with what is generated): compiler {compiled.Processor.TotalMilliseconds:F0} ms {compiled.Bytes >> 20} MiB; rules {rules.Processor.TotalMilliseconds:F0} ms {rules.Bytes >> 20} MiB; a line {costs[^1].Time:F1} us {costs[^1].Bytes:F0} bytes"));
        }

        return costs[^1].Time <= 2 * costs[0].Time && costs[^1].Bytes <= 2 * costs[0].Bytes;
    }

    private static async Task AnalyseAsync(Compilation compilation)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new BuildProperties()),
            onAnalyzerException: static (exception, _, _) => throw new InvalidOperationException("a rule threw", exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        var found = await compilation.WithAnalyzers(AnalyzerSet.Every, options).GetAnalyzerDiagnosticsAsync();
        if (found.FirstOrDefault(static one => one.Id.StartsWith("TOOL2", StringComparison.Ordinal) || one.Id == "TOOL9001") is { } report)
        {
            throw new InvalidOperationException($"no secret leaks in this code, and no analysis ends early: {report}");
        }
    }
}
