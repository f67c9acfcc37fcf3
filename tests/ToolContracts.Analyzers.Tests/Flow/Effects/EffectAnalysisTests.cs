using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Analyzers.Effects;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Flow.Effects;

/// <summary>How code is followed; one shape of call a case.</summary>
public sealed class EffectAnalysisTests
{
    private const string Delete = "File.Delete(\"a\")";

    [Theory]
    [InlineData("_ = new Maker();", $"public class Maker {{ public Maker() => {Delete}; }}")]
    [InlineData("_ = new Maker();", $"public class Maker : Made; public class Made {{ public Made() => {Delete}; }}")]
    [InlineData("_ = new Maker();", "public class Maker { private readonly FileStream _file = File.Create(\"a\"); public object File1 => _file; }")]
    [InlineData("_ = new Maker().Size;", $"public class Maker {{ public int Size {{ get {{ {Delete}; return 1; }} }} }}")]
    [InlineData("new Maker().Size = 1;", $"public class Maker {{ public int Size {{ get => 1; set => {Delete}; }} }}")]
    [InlineData("_ = new Maker() + 1;", $"public class Maker {{ public static int operator +(Maker a, int b) {{ {Delete}; return b; }} }}")]
    [InlineData("string text = new Maker();", $"public class Maker {{ public static implicit operator string(Maker a) {{ {Delete}; return \"\"; }} }}")]
    [InlineData("foreach (var one in Maker.All()) { }", $"public static class Maker {{ public static IEnumerable<int> All() {{ {Delete}; yield return 1; }} }}")]
    [InlineData("using var maker = new Maker();", $"public sealed class Maker : IDisposable {{ public void Dispose() => {Delete}; }}")]
    [InlineData("using (new Maker()) { }", $"public sealed class Maker : IDisposable {{ public void Dispose() => {Delete}; }}")]
    [InlineData("new Maker().Run();", $"public class Maker {{ private readonly Action _later; public Maker() => _later = () => {Delete}; public void Run() => _later(); }}")]
    [InlineData("Maker.Run(() => " + Delete + ");", "public static class Maker { public static void Run(Action a) => a(); }")]
    [InlineData("Maker.Run(Maker.End);", $"public static class Maker {{ public static void Run(Action a) => a(); public static void End() => {Delete}; }}")]
    [InlineData("_ = new[] { 1 }.Select(one => { " + Delete + "; return one; }).ToList();", "")]
    [InlineData("Maker.Go<Real>();", $"public interface IGo {{ static abstract void Do(); }} public class Real : IGo {{ public static void Do() => {Delete}; }} public static class Maker {{ public static void Go<T>() where T : IGo => T.Do(); }}")]
    [InlineData("maker.Run();", $"public class Maker : IMaker {{ public void Run() => {Delete}; }}")]
    public async Task FollowsCodeToTheEffect(string code, string more) => await Verify("[|Do|]", code, more);

    [Theory]
    [InlineData("IMaker quiet = new Quiet(); quiet.Run();", $"public class Loud : IMaker {{ public void Run() => {Delete}; }} public class Quiet : IMaker {{ public void Run() {{ }} }}")]
    [InlineData("new Maker();", $"public class Maker {{ private readonly Action _later = () => {Delete}; public Action Later => _later; }}")]
    [InlineData("maker.Run();", "")]
    [InlineData("IDisposable one = new MemoryStream(); one.Dispose();", $"public sealed class Other : IDisposable {{ public void Dispose() => {Delete}; }}")]
    [InlineData("Maker.Go<Quiet>();", $"public interface IGo {{ static abstract void Do(); }} public class Loud : IGo {{ public static void Do() => {Delete}; }} public class Quiet : IGo {{ public static void Do() {{ }} }} public static class Maker {{ public static void Go<T>() where T : IGo => T.Do(); }}")]
    public async Task LeavesAloneWhatTheCodeDoesNotReach(string code, string more) => await Verify("Do", code, more);

    [Fact]
    public async Task TheReportDoesNotDependOnThreadsOrOrder()
    {
        var sources = Enumerable.Range(0, 12).Select(static i => $$"""
            [Toolset("t{{i}}")] public partial class Tools{{i}}
            {
                [Tool, SideEffect(SideEffect.None)] private void A() { Shared.Go({{i}}); File.Delete("a"); }
                [Tool, SideEffect(SideEffect.None)] private void B() => Shared.Back({{i}});
            }
            """).Append("public static class Shared { public static void Go(int i) { if (i > 0) { Back(i - 1); } } public static void Back(int i) { Go(i); File.WriteAllText(\"b\", \"\"); } }").ToArray();
        var reports = new List<string>();
        for (var round = 0; round < 6; round++)
        {
            var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: round % 2 == 0, logAnalyzerExecutionTime: false);
            var reported = await References.Compile(sources).WithAnalyzers([new EffectIsDeclared(), new ImpactIsDeclared(), new CodeRunsInASandbox()], options).GetAnalyzerDiagnosticsAsync();
            reports.Add(string.Join("\n", reported.Select(static one => one + string.Join(" ", one.AdditionalLocations)).Order(StringComparer.Ordinal)));
        }

        Assert.Equal(24, reports[0].Split('\n').Length);
        Assert.Single(reports.Distinct());
    }

    [Fact]
    public async Task ShowsTheWayAsAdditionalLocations()
    {
        var compilation = References.Compile(
            "[Toolset(\"t\")] public partial class Tools { [Tool, SideEffect(SideEffect.None)] private void A() => Shared.Go(); }",
            "public static class Shared { public static void Go() => File.Delete(\"a\"); }");

        var reported = Assert.Single(await AnalyzerRunner.RunAsync(compilation, new EffectIsDeclared()));

        Assert.Equal(["Shared.Go()", "File.Delete(\"a\")"], reported.AdditionalLocations.Select(static one => one.SourceTree!.ToString().Substring(one.SourceSpan.Start, one.SourceSpan.Length)));
        Assert.Contains("Go (Test1.cs) → File.Delete", reported.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static async Task Verify(string name, string code, string more) => await AnalyzerVerifier<EffectIsDeclared>.VerifyAsync($$"""
        [Toolset("t")] public partial class Tools(IMaker maker)
        {
            public IMaker It => maker;
            [Tool, SideEffect(SideEffect.None)] private void {{name}}() { {{code}} }
        }
        public interface IMaker { void Run(); }
        {{more}}
        """);
}
