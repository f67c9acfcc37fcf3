using ToolContracts.Analyzers.Effects;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Effects;

/// <summary>TOOL5004.</summary>
public sealed class CodeRunsInASandboxTests
{
    [Theory]
    [InlineData("SideEffect.Irreversible, Impact = Impact.CodeExecution", "System.Diagnostics.Process.Start(path);")]
    [InlineData("SideEffect.None", "System.Diagnostics.Process.Start(path);")]
    [InlineData("SideEffect.Irreversible", "using var process = new System.Diagnostics.Process(); process.Start();")]
    [InlineData("SideEffect.Irreversible", "Task.Run(() => System.Reflection.Assembly.LoadFrom(path));")]
    public async Task ReportsCodeThatRunsOutsideOfASandbox(string stated, string code) => await AnalyzerVerifier<CodeRunsInASandbox>.VerifyAsync(Tools($$"""
        [Tool, SideEffect({{stated}})] private void [|Run|](string path) { {{code}} }
        """));

    [Theory]
    [InlineData("[Tool, Sandbox(MemoryMegabytes = 64)] private void Run(string path) => System.Diagnostics.Process.Start(path);")]
    [InlineData("[Tool] private int Run() => System.Diagnostics.Process.GetCurrentProcess().Id;")]
    [InlineData("[Tool] private void Run(string path) => File.Delete(path);")]
    [InlineData("private void Run(string path) => System.Diagnostics.Process.Start(path);")]
    public async Task IsQuietInASandboxAndWhereNothingRuns(string tool) => await AnalyzerVerifier<CodeRunsInASandbox>.VerifyAsync(Tools(tool));

    [Fact]
    public async Task SaysWhatRuns() => await AnalyzerVerifier<CodeRunsInASandbox>.VerifyMessagesAsync(
        Tools("[Tool] private void [|Run|](string path) => Start(path); private static void Start(string path) => System.Diagnostics.Process.Start(path);"),
        "Tool 'runs_run' runs outside of a sandbox, and Start → Process.Start starts a process. Add [Sandbox].");

    [Fact]
    public async Task SurvivesBrokenCode() => await AnalyzerVerifier<CodeRunsInASandbox>.VerifyBrokenAsync(
        Tools("[Tool] private void [|Run|](string path) => System.Diagnostics.Process.Start(path); [Tool, Sandbox( private void B() => System.Diagnostics.Process.Start("));

    private static string Tools(string member) => $$"""
        [Toolset("runs")]
        public partial class RunTools
        {
            {{member}}
        }
        """;
}
