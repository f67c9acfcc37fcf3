using System.Collections.Concurrent;
using ToolContracts.Corpus.Compiling;
using ToolContracts.Corpus.Format;
using ToolContracts.Corpus.Scoring;

namespace ToolContracts.Corpus;

/// <summary>What the flow rules find, miss, and report for nothing.</summary>
public static class ScoreCommand
{
    /// <summary>Prints the figures.</summary>
    /// <returns>Whether no analyzer crashed and, on the known part, every rule reached the bar.</returns>
    public static async Task<bool> RunAsync(CommandOptions options, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        var scores = new ConcurrentBag<CaseScore>();
        var crashes = new ConcurrentBag<string>();
        await EachCase.RunAsync(
            [.. options.Paths(options.IsSetAside ? CorpusFolder.SetAside : CorpusFolder.Known)],
            async path =>
            {
                if (!CorpusFolder.TryRead(path, out var one, out var fault) || CompiledCase.Of(one, withBodies: false) is not { Errors.Count: 0 } compiled)
                {
                    crashes.Add(fault?.Message ?? $"{path}: does not compile; 'check' says why");
                    return;
                }

                var analysis = await Analysis.OfAsync(compiled, AnalyzerSet.Flow, options.IsLive);
                scores.Add(CaseScore.Of(compiled.Case, analysis));
                foreach (var crash in analysis.Crashes)
                {
                    crashes.Add(crash);
                }
            });

        var board = new Scoreboard([.. scores.OrderBy(static score => score.Case.Path, StringComparer.Ordinal)], options.Rule);
        if (options.IsVerbose)
        {
            board.PrintFaults(output);
        }

        board.Print(output);
        foreach (var crash in crashes.Order(StringComparer.Ordinal))
        {
            await output.WriteLineAsync(crash);
        }

        return crashes.IsEmpty && (options.IsSetAside || board.IsPassed);
    }
}
