using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Corpus.Compiling;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Corpus.Cost;

/// <summary>What an editor waits for: all rules over one file of about 500 lines, each time that a key was pressed in it, in code of 40,000 lines.</summary>
public static class EditingCommand
{
    private const int Lines = 40_000;
    private const int Keys = 21;
    private const int Modules = 4;

    /// <summary>Prints what the first look and then each edit took.</summary>
    /// <returns>True: the aim is judged where it is read.</returns>
    public static async Task<bool> RunAsync(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var large = string.Concat(Enumerable.Range(0, Modules).Select(static one => Block(100_000 + one)));
        var tree = GeneratedCode.Parse("Edited.cs", large);
        var compilation = GeneratedCode.Compile(Lines).AddSyntaxTrees(tree);
        var first = await LookAsync(compilation, tree);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"first look at {tree.GetText().Lines.Count} lines: {first.Processor.TotalMilliseconds:F0} ms, {first.Bytes >> 20} MiB"));
        var times = new List<double>();
        for (var key = 0; key < Keys; key++)
        {
            var edited = GeneratedCode.Parse("Edited.cs", large.Replace("return \"none\";", $"return \"none{new string('e', key + 1)}\";", StringComparison.Ordinal));
            compilation = compilation.ReplaceSyntaxTree(tree, edited);
            tree = edited;
            var look = await LookAsync(compilation, tree);
            times.Add(look.Processor.TotalMilliseconds);
        }

        times.Sort();
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"each of {Keys} edits of a body: median {times[Keys / 2]:F1} ms, least {times[0]:F1}, most {times[^1]:F1} of processor time"));
        return true;
    }

    // A file of several modules has a block namespace for each.
    private static string Block(int number)
    {
        var text = GeneratedCode.TextOf(number);
        var end = text.IndexOf(';', StringComparison.Ordinal);
        return string.Concat(text.AsSpan(0, end), "\n{", text.AsSpan(end + 1), "}\n\n").Replace($"Generated.Module{number / 2}.Texts{number / 2}", "Generated.Module50.Texts50", StringComparison.Ordinal);
    }

    private static async Task<Measured> LookAsync(Compilation compilation, SyntaxTree tree)
    {
        var model = compilation.GetSemanticModel(tree);
        model.GetDiagnostics();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new BuildProperties(("DesignTimeBuild", "true"))),
            onAnalyzerException: static (exception, _, _) => throw new InvalidOperationException("a rule threw", exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        var analysis = compilation.WithAnalyzers(AnalyzerSet.Every, options);
        return await Measured.OfAsync(() => analysis.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None));
    }
}
