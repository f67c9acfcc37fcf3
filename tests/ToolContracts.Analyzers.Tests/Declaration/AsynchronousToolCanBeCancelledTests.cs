using ToolContracts.Analyzers.Declaration;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Declaration;

/// <summary>TOOL1011.</summary>
public sealed class AsynchronousToolCanBeCancelledTests
{
    [Theory]
    [InlineData("private Task [|RunAsync|]() => Task.CompletedTask;")]
    [InlineData("private async Task<int> [|RunAsync|](string a) => await Task.FromResult(1);")]
    [InlineData("private ValueTask [|RunAsync|](ToolCallContext context) => default;")]
    [InlineData("private static ValueTask<int> [|Run|](IProgress<string> progress) => default;")]
    [InlineData("private async IAsyncEnumerable<int> [|RunAsync|]() { await Task.Yield(); yield return 1; }")]
    public Task ReportsAnAsynchronousToolWithoutAToken(string tool) => AnalyzerVerifier<AsynchronousToolCanBeCancelled>.VerifyAsync(Sources.Bank("[Tool] " + tool));

    [Theory]
    [InlineData("[Tool] private Task RunAsync(CancellationToken cancellationToken) => Task.CompletedTask;")]
    [InlineData("[Tool] private ValueTask<int> RunAsync(CancellationToken token = default, params int[] a) => default;")]
    [InlineData("[Tool] private int Run() => 1;")]
    [InlineData("[Tool] private void Run() { }")]
    [InlineData("[Tool] private List<int> Run() => [];")]
    [InlineData("private Task RunAsync() => Task.CompletedTask;")]
    public Task IsQuietWhereThereIsAToken(string member) => AnalyzerVerifier<AsynchronousToolCanBeCancelled>.VerifyAsync(Sources.Bank(member));

    [Fact]
    public Task SaysWhatHappensWithoutOne() => AnalyzerVerifier<AsynchronousToolCanBeCancelled>.VerifyMessagesAsync(
        Sources.Bank("[Tool] private Task [|RunAsync|]() => Task.CompletedTask;"),
        "Tool 'bank_run' is asynchronous and takes no CancellationToken, so it runs on after its deadline, a kill switch or its caller's leaving. Add one, and pass it on.");

    [Fact]
    public Task SurvivesBrokenCode() => AnalyzerVerifier<AsynchronousToolCanBeCancelled>.VerifyBrokenAsync(
        "[Toolset(\"a\")] partial class A { [Tool] async Task [|B|](int a, { } [Tool] Task< C(CancellationTok t) [Tool] async Missing D(");
}
