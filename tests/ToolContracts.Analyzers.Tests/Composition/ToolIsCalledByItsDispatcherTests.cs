using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Analyzers.Composition;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Composition;

/// <summary>TOOL7002.</summary>
[Threat(8, Part = "call")]
public sealed class ToolIsCalledByItsDispatcherTests
{
    private const string Bank = """

        [Toolset("bank")]
        public partial class BankTools : BankBase
        {
            [Tool, CompensatedBy(nameof(Cancel))] public Task<int> SendAsync(string a) => Task.FromResult(1);
            [Tool] public static void Cancel(string a) { }
            [Tool] public override void Note(string a) => base.Note(a);
            public int Shared() => 1;
        }
        [Toolset("base")]
        public partial class BankBase { [Tool] public virtual void Note(string a) { } }
        public class Free { [Tool] public void Alone() { } }
        """;

    [Theory]
    [InlineData("public Task A(BankTools tools) => tools.[|SendAsync|](\"\");")]
    [InlineData("public Task? A(BankTools? tools) => tools?.[|SendAsync|](\"\");")]
    [InlineData("public void A() => BankTools.[|Cancel|](\"\");")]
    [InlineData("public Func<string, Task<int>> A(BankTools tools) => tools.[|SendAsync|];")]
    [InlineData("public void A() { Action<string> a = BankTools.[|Cancel|]; }")]
    [InlineData("public void A(List<string> list) => list.ForEach(BankTools.[|Cancel|]);")]
    [InlineData("public void A(BankTools tools) { void Local() => tools.[|Note|](\"\"); Local(); }")]
    [InlineData("public Lazy<Task<int>> A(BankTools tools) => new(() => tools.[|SendAsync|](\"\"));")]
    [InlineData("public string A = nameof(BankTools.Cancel) + new BankTools().[|SendAsync|](\"\");")]
    public Task ReportsACallPastTheDispatcher(string member) => AnalyzerVerifier<ToolIsCalledByItsDispatcher>.VerifyAsync($"public class Host {{ {member} }}" + Bank);

    [Fact]
    public Task ReportsAToolThatCallsATool() => AnalyzerVerifier<ToolIsCalledByItsDispatcher>.VerifyAsync("""
        [Toolset("bank")]
        public partial class BankTools
        {
            [Tool] private int A() => [|B|]();
            [Tool] private int B() => this.[|A|]();
            private int Preview() => [|A|]();
        }
        """);

    [Theory]
    [InlineData("public int A(BankTools tools) => tools.Shared();")]
    [InlineData("public string A() => nameof(BankTools.SendAsync);")]
    [InlineData("public string A(BankTools tools) => nameof(tools.SendAsync);")]
    [InlineData("public void A(Free free) => free.Alone();")]
    [InlineData("/// <see cref=\"BankTools.SendAsync\"/>\npublic void SendAsync() { } public void A() => SendAsync();")]
    public Task IsQuietOnWhatIsNoCallOfATool(string member) => AnalyzerVerifier<ToolIsCalledByItsDispatcher>.VerifyAsync($"public class Host {{ {member} }}" + Bank);

    [Fact]
    public Task SaysWhatTheCallGoesAround() => AnalyzerVerifier<ToolIsCalledByItsDispatcher>.VerifyMessagesAsync(
        "public class Host { public void A() { BankTools.[|Cancel|](\"\"); Action<string> b = BankTools.[|Cancel|]; } }" + Bank,
        "Tool 'bank_cancel' is called directly, past its dispatcher and every guard of its contract. Dispatch a ToolCall, or move the work to a method that is no tool and call that.",
        "Tool 'bank_cancel' is handed out as a delegate, past its dispatcher and every guard of its contract. Dispatch a ToolCall, or move the work to a method that is no tool and call that.");

    [Theory]
    [InlineData("true", 0)]
    [InlineData("True", 0)]
    [InlineData("false", 1)]
    [InlineData("", 1)]
    public async Task LeavesTestProjectsAlone(string isTestProject, int expected)
    {
        var compilation = References.Compile("public class Host { public void A() => BankTools.Cancel(\"\"); }" + Bank);
        var options = new AnalyzerOptions([], new BuildProperties(("IsTestProject", isTestProject)));

        Assert.Equal(expected, (await AnalyzerRunner.RunAsync(compilation, options, new ToolIsCalledByItsDispatcher())).Length);
    }

    [Fact]
    public Task SurvivesBrokenCode() => AnalyzerVerifier<ToolIsCalledByItsDispatcher>.VerifyBrokenAsync(
        "public class Host { void A(BankTools t) { BankTools.[|Cancel|](\"\"); t.; t.Nowhere(); t.SendAsync(1, ; BankTools.Cancel } }" + Bank);
}
