using ToolContracts.Analyzers.Flow;
using ToolContracts.RoslynTesting;
using static ToolContracts.Analyzers.Tests.Flow.FlowSource;

namespace ToolContracts.Analyzers.Tests.Flow;

/// <summary>TOOL2007.</summary>
[Threat(10, Part = "record")]
public sealed class SecretStaysOutOfRecordsTests
{
    private const string Id = "TOOL2007";

    [Theory]
    [InlineData("""[Tool] private int A(IProgress<string> progress) { progress.Report([|$"with {configuration["Shop:ApiKey"]}"|]); return 1; }""")]
    [InlineData("""[Tool] private int A(IProgress<string> progress) { Step(progress, [|configuration["Shop:ApiKey"]|]!); return 1; } private static void Step(IProgress<string> progress, string text) => progress.Report(text);""")]
    [InlineData("""[Tool, RequiresApproval("desk", Preview = nameof(Plan))] private void A(int order) { } private Shown Plan(int order) => [|new Shown(order, configuration["Shop:ApiKey"]!)|];""")]
    [InlineData("""private void A(ToolContracts.Approvals.IToolApprovals desk, ToolContracts.Approvals.Proposal proposal, Caller by) => desk.DenyAsync(proposal.Id, proposal.Digest, by, [|"not " + configuration["Shop:ApiKey"]|], default);""")]
    public Task ReportsASecretThatIsShownOrKept(string members) => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Toolset(members, "public sealed record Shown(int Order, string Text);"), Id);

    [Theory]
    [InlineData("""[Tool] private int A(IProgress<string> progress) { progress.Report($"in {configuration["Shop:Region"]}"); return 1; }""")]
    [InlineData("""[Tool] private int A(IProgress<string> progress) { var key = configuration["Shop:ApiKey"]; progress.Report(key is null ? "no key" : "signing in"); return 1; }""")]
    [InlineData("""[Tool, RequiresApproval("desk", Preview = nameof(Plan))] private void A(int order) { } private Shown Plan(int order) => new Shown(order, configuration["Shop:Region"]!);""")]
    [InlineData("""private Shown Plan(int order) => new Shown(order, configuration["Shop:ApiKey"]!);""")]
    public Task IsQuietOnWhatShowsNoSecret(string members) => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Toolset(members, "public sealed record Shown(int Order, string Text);"), Id);

    [Fact]
    public Task SaysWhoWouldSeeTheValue() => AnalyzerVerifier<FlowAnalyzer>.VerifyMessagesAsync(Toolset(
        """
        [Tool, RequiresApproval("desk", Preview = nameof(Plan))] private void A(int order, IProgress<string> progress) => progress.Report({|TOOL2007:configuration["Shop:ApiKey"]|}!);
        private string Plan(int order) => {|TOOL2007:"with " + configuration["Shop:ApiKey"]|};
        """),
        "Configuration key 'Shop:ApiKey' is Secret and reaches progress. Show what changes, not the value that allows it.",
        "Configuration key 'Shop:ApiKey' is Secret and reaches the plan that an approver of tool 'shop_a' sees. Show what changes, not the value that allows it.");

    [Theory]
    [InlineData("""[Tool] private int A(IProgress<string> progress) { progress.Report(configuration["Shop:ApiKey"] ?? ); }""")]
    [InlineData("""[Tool, RequiresApproval("desk", Preview = nameof(Plan)] private void A(int order) { } private Plan(int order) => configuration["Shop:ApiKey"];""")]
    public async Task SurvivesBrokenCode(string members) => await AnalyzerRunner.RunAsync(References.Compile(Toolset(members)), new FlowAnalyzer());
}
