using System.Text;
using ToolContracts.Analyzers.Flow;
using ToolContracts.RoslynTesting;
using static ToolContracts.Analyzers.Tests.Flow.FlowSource;

namespace ToolContracts.Analyzers.Tests.Flow;

/// <summary>TOOL9001, of flow.</summary>
public sealed class AnalysisIsCompleteTests
{
    private const string Id = "TOOL9001";

    [Fact]
    public Task ReportsACallThatMayEndInMoreMethodsThanAreFollowed() => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(
        Toolset("", Writer("[|A|]") + Units(13)), Id);

    [Fact]
    public Task LeavesAToolWhoseCallsAreManyToTheRulesOnEffects() => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(
        Toolset("[Tool] private string A(string text, [Injected] IUnit unit) => unit.Write(text);", Units(13)), Id);

    [Fact]
    public Task IsQuietOnACallThatMayEndInTwelve() => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(
        Toolset("", Writer("A") + Units(12)), Id);

    [Fact]
    public Task IsQuietOnACallWhoseReceiverIsKnown() => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(
        Toolset("[Tool] private string A(string text) { IUnit unit = new Unit3(); return unit.Write(text); }", Units(30)), Id);

    [Fact]
    public Task IsQuietOnMethodsThatCallEachOther() => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Toolset(
        """
        [Tool] private string A(string text) => text.Length > 9 ? B(text) : text;
        private string B(string text) => C(text[1..]);
        private string C(string text) => A(text) + B(text);
        """), Id);

    [Fact]
    public Task SaysWhichMethodIsChecked() => AnalyzerVerifier<FlowAnalyzer>.VerifyMessagesAsync(
        Toolset("", Writer("{|TOOL9001:A|}") + Units(13)),
        "The analysis of 'A' ended at its budget, or at a call that more than 12 classes implement: what lies beyond is not checked. Have it reach less code, or say by a row of a model file what that code does.");

    [Fact]
    public async Task SurvivesBrokenCode() => await AnalyzerRunner.RunAsync(
        References.Compile(Toolset("[Tool] private string A(string text, [Injected] IUnit unit) => unit.Write(text;", Units(13).Replace("IUnit {", "IUnit, Missing {", StringComparison.Ordinal))),
        new FlowAnalyzer());

    private static string Writer(string name) =>
        $"public static class Writer {{ internal static void {name}(IUnit unit) => Console.WriteLine(unit.Write(Environment.GetEnvironmentVariable(\"API_TOKEN\")!).Length); }}\n";

    private static string Units(int count)
    {
        var text = new StringBuilder("public interface IUnit { string Write(string text); }\n");
        for (var i = 0; i < count; i++)
        {
            text.Append($"public sealed class Unit{i} : IUnit {{ public string Write(string text) => text + {i}; }}\n");
        }

        return text.ToString();
    }
}
