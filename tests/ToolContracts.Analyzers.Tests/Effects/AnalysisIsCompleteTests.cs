using ToolContracts.Analyzers.Effects;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Effects;

/// <summary>TOOL9001.</summary>
public sealed class AnalysisIsCompleteTests
{
    [Fact]
    public async Task ReportsAToolThatReachesMoreThanTheBudget() => await AnalyzerVerifier<AnalysisIsComplete>.VerifyMessagesAsync(
        Tools("[|Run|]", string.Concat(Enumerable.Range(0, 9_000).Select(static i => $"_ = Sum({i}, {i} + 1, {i} + 2);\n"))),
        "The analysis of 'sums_run' ended at its budget of 150,000 operations: what lies beyond is not checked. Have it reach less code, or say by a row of a model file what that code does.");

    [Fact]
    public async Task IsQuietOnALongMethodWithinIt() => await AnalyzerVerifier<AnalysisIsComplete>.VerifyAsync(
        Tools("Run", string.Concat(Enumerable.Range(0, 3_000).Select(static i => $"_ = Sum({i}, {i} + 1, {i} + 2);\n"))));

    [Theory]
    [InlineData(12, "Run")]
    [InlineData(13, "[|Run|]")]
    public async Task ReportsACallThatMayEndInTooManyMethods(int implementations, string name) => await AnalyzerVerifier<AnalysisIsComplete>.VerifyAsync($$"""
        [Toolset("sums")]
        public partial class SumTools(ISum sum)
        {
            [Tool] private int {{name}}() => sum.Of(1);
        }
        public interface ISum { int Of(int value); }
        {{string.Concat(Enumerable.Range(0, implementations).Select(static i => $"public class Sum{i} : ISum {{ public int Of(int value) => value + {i}; }}\n"))}}
        """);

    [Theory]
    [InlineData(8, "Run")]
    [InlineData(9, "[|Run|]")]
    public async Task ReportsAMethodWhoseEffectsDependOnMoreArgumentsThanAreToldApart(int calls, string name) => await AnalyzerVerifier<AnalysisIsComplete>.VerifyAsync($$"""
        [Toolset("sums")]
        public partial class SumTools(System.Data.Common.DbCommand command)
        {
            private void Ask(string text) { command.CommandText = text; command.ExecuteScalar(); }
            private void Note(string text) { System.Diagnostics.Debug.WriteLine(text); }
            [Tool] private void {{name}}() { {{string.Concat(Enumerable.Range(0, calls).Select(static i => $"Ask(\"SELECT {i}\");"))}} }
            [Tool] private void Quiet() { {{string.Concat(Enumerable.Range(0, 20).Select(static i => $"Note(\"{i}\");"))}} }
        }
        """);

    [Theory]
    [InlineData(10, "Run")]
    [InlineData(30, "[|Run|]")]
    public async Task ReportsAValueFromFartherThanValuesAreFollowed(int hops, string name) => await AnalyzerVerifier<AnalysisIsComplete>.VerifyAsync($$"""
        [Toolset("sums")]
        public partial class SumTools(System.Data.Common.DbCommand command)
        {
            [Tool] private void {{name}}()
            {
                var t0 = "SELECT 1";
                {{string.Concat(Enumerable.Range(1, hops).Select(static i => $"var t{i} = t{i - 1};"))}}
                command.CommandText = t{{hops}};
                command.ExecuteScalar();
            }
        }
        """);

    [Fact]
    public async Task ComesToAnEndOnRecursionAndCycles() => await AnalyzerVerifier<AnalysisIsComplete>.VerifyAsync(
        Tools("Run", "Even(3); var self = new Action(() => { }); self = () => self(); self(); int Even(int n) => n == 0 ? 1 : Odd(n - 1); int Odd(int n) => Even(n - 1);"));

    [Fact]
    public async Task SurvivesBrokenCode() => await AnalyzerVerifier<AnalysisIsComplete>.VerifyBrokenAsync(Tools("Run", "Sum(1, ; Sum().; x => x("));

    private static string Tools(string name, string code) => $$"""
        [Toolset("sums")]
        public partial class SumTools
        {
            private static int Sum(int a, int b, int c) => a + b + c;
            [Tool] private void {{name}}()
            {
                {{code}}
            }
        }
        """;
}
