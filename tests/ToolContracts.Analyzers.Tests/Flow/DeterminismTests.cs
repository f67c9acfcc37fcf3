using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Analyzers.Flow;
using ToolContracts.RoslynTesting;
using static ToolContracts.Analyzers.Tests.Flow.FlowSource;

namespace ToolContracts.Analyzers.Tests.Flow;

/// <summary>The same code gives the same reports, to the word and to each additional location, whatever the threads did.</summary>
public sealed class DeterminismTests
{
    private static readonly string[] Sources =
    [
        Toolset(
            """
            [Tool] private string A(string text) => Even(text, 3) + configuration["Shop:ApiKey"];
            [Tool] private string B(string name) => File.ReadAllText(Odd(name, 4));
            private string Even(string text, int depth) => depth == 0 ? Shelf.Kept : Odd(text, depth - 1);
            private string Odd(string text, int depth) => depth == 0 ? text : Even(text, depth - 1) + Shelf.Other;
            """,
            """
            public static class Shelf
            {
                public static string Kept = Environment.GetEnvironmentVariable("SHELF_TOKEN") ?? "";
                public static string Other { get; set; } = "";
            }
            """),
        """
        namespace Shop;
        [Toolset("desk")] public sealed partial class DeskTools(IWriter writer)
        {
            [Tool] private string A(string text) { Shelf.Other = Shelf.Kept + text; return writer.Write(Shelf.Kept); }
            [Tool] private string B(IProgress<string> progress) { foreach (var one in new[] { Shelf.Kept, Shelf.Other }) { progress.Report(one); } return Shelf.Other; }
        }
        public interface IWriter { string Write(string text); }
        public sealed class One : IWriter { public string Write(string text) => text; }
        public sealed class Two : IWriter { public string Write(string text) { Console.WriteLine(text); return Shelf.Other; } }
        public sealed class Three : IWriter { public string Write(string text) => throw new InvalidOperationException(text); }
        """,
    ];

    [Fact]
    public async Task FiftyRunsSayTheSameConcurrentOrNot()
    {
        var compilation = References.Compile(Sources);
        Assert.Empty(compilation.GetDiagnostics().Where(static one => one.Severity == DiagnosticSeverity.Error));
        var first = await RunAsync(compilation, isConcurrent: false);

        Assert.True(first.Split('\n').Length > 5, first);
        for (var run = 0; run < 50; run++)
        {
            Assert.Equal(first, await RunAsync(compilation.Clone(), isConcurrent: run % 2 == 0));
        }
    }

    [Fact]
    public async Task TheOrderOfTheFilesChangesNoReport()
    {
        var forth = References.Compile(Sources);
        var back = forth.RemoveAllSyntaxTrees().AddSyntaxTrees(forth.SyntaxTrees.Reverse());

        Assert.Equal(await RunAsync(forth, isConcurrent: true), await RunAsync(back, isConcurrent: true));
    }

    [Fact]
    public async Task AnEditorShowsWhatABuildReports()
    {
        var compilation = References.Compile(Sources);

        Assert.Equal(
            await RunAsync(compilation, isConcurrent: true),
            await RunAsync(compilation.Clone(), isConcurrent: true, new AnalyzerOptions([], new BuildProperties(("DesignTimeBuild", "true")))));
    }

    private static async Task<string> RunAsync(CSharpCompilation compilation, bool isConcurrent, AnalyzerOptions? analyzerOptions = null)
    {
        var options = new CompilationWithAnalyzersOptions(analyzerOptions ?? new AnalyzerOptions([]), onAnalyzerException: null, isConcurrent, logAnalyzerExecutionTime: false);
        var reported = await compilation.WithAnalyzers([new FlowAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        return string.Join('\n', reported.Select(Show).Order(StringComparer.Ordinal));
    }

    private static string Show(Diagnostic one) =>
        $"{one.Location.GetLineSpan()} {one.Id} {one.GetMessage(CultureInfo.InvariantCulture)} {string.Join(", ", one.AdditionalLocations.Select(static at => at.GetLineSpan()))}";
}
