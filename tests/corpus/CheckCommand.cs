using System.Collections.Concurrent;
using System.Globalization;
using ToolContracts.Corpus.Compiling;
using ToolContracts.Corpus.Format;

namespace ToolContracts.Corpus;

/// <summary>Whether every case has the format, compiles, and keeps the rules that are not scored.</summary>
public static class CheckCommand
{
    /// <summary>Prints faults and counts.</summary>
    /// <returns>Whether there is no fault.</returns>
    public static async Task<bool> RunAsync(CommandOptions options, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        var faults = new ConcurrentBag<string>();
        var cases = new ConcurrentBag<CaseFile>();
        await EachCase.RunAsync(
            [.. options.Paths(CorpusFolder.Known), .. options.Paths(CorpusFolder.SetAside)],
            async path =>
            {
                if (!CorpusFolder.TryRead(path, out var one, out var format))
                {
                    faults.Add(format.Message);
                    return;
                }

                cases.Add(one);
                await foreach (var fault in FaultsAsync(one))
                {
                    faults.Add(fault);
                }
            });

        new CaseCounts([.. cases]).Print(output);
        foreach (var fault in faults.Order(StringComparer.Ordinal))
        {
            await output.WriteLineAsync(fault);
        }

        await output.WriteLineAsync($"{cases.Count} cases, {faults.Count} faults");
        return faults.IsEmpty;
    }

    private static async IAsyncEnumerable<string> FaultsAsync(CaseFile one)
    {
        var compiled = CompiledCase.Of(one, withBodies: true);
        foreach (var error in compiled.Errors)
        {
            var line = error.Location.GetLineSpan().StartLinePosition.Line + 1;
            yield return $"{one.Path}({line}): {error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}";
        }

        if (compiled.Errors.Count > 0)
        {
            yield break;
        }

        var analysis = await Analysis.OfAsync(compiled, AnalyzerSet.Declarations);
        foreach (var (report, message) in analysis.Found)
        {
            yield return $"{one.Path}({report.Line}): {report.Id}: {message}";
        }

        foreach (var crash in analysis.Crashes)
        {
            yield return crash;
        }
    }
}
