using ToolContracts.Analyzers.Flow;
using ToolContracts.RoslynTesting;
using static ToolContracts.Analyzers.Tests.Flow.FlowSource;

namespace ToolContracts.Analyzers.Tests.Flow;

/// <summary>TOOL4004.</summary>
[Threat(16, Part = "authority")]
[Threat(46, Part = "authority")]
[Threat(47, Part = "switch")]
public sealed class AuthorityIsTrustedTests
{
    private const string Id = "TOOL4004";

    [Theory]
    [InlineData("""[Tool] private void A(string clerk) { var caller = new Caller(ActorKind.Human, [|clerk|], "retail"); }""")]
    [InlineData("""[Tool] private void A(string clerk, Caller caller) { var other = caller with { OnBehalfOf = [|clerk|] }; }""")]
    [InlineData("""[Tool] private void A(string name) { var claim = new System.Security.Claims.Claim("name", [|name|]); }""")]
    [InlineData("""private async Task A() { var caller = new Caller(ActorKind.Human, [|await http.GetStringAsync("https://shop.example")|], "retail"); }""")]
    [InlineData("""[Tool] private void A(string id, [Injected] ToolContracts.Approvals.IToolApprovals desk, [Injected] ToolContracts.Approvals.Proposal proposal, Caller caller) => desk.ApproveAsync([|id|], proposal.Digest, caller);""")]
    [InlineData("""[Tool] private void A(string clerk) => B([|clerk|]); private static Caller B(string clerk) => new(ActorKind.Human, clerk, "retail");""")]
    public Task ReportsAnUntrustedValueThatDecidesWhoActs(string members) => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Toolset(members), Id);

    [Theory]
    [InlineData("""[Tool] private void A(string text) { var caller = new Caller(ActorKind.Service, "desk", "retail"); }""")]
    [InlineData("""[Tool] private void A(string text, [FromCaller] Caller caller) { var other = new Caller(ActorKind.Human, caller.Actor, caller.Tenant); }""")]
    [InlineData("""[Tool] private void A(string clerk) { if (clerk is "anna" or "ben") { var caller = new Caller(ActorKind.Human, clerk, "retail"); } }""")]
    [InlineData("""[Tool] private void A(string reason, [Injected] ToolContracts.Approvals.IToolApprovals desk, [Injected] ToolContracts.Approvals.Proposal proposal, Caller caller) => desk.DenyAsync(proposal.Id, proposal.Digest, caller, reason, default);""")]
    [InlineData("""private void A(string clerk) { var caller = new Caller(ActorKind.Human, clerk, "retail"); }""")]
    public Task IsQuietOnWhatTheHostDecides(string members) => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Toolset(members), Id);

    [Fact]
    public Task SaysWhichValueDecidesWhat() => AnalyzerVerifier<FlowAnalyzer>.VerifyMessagesAsync(Toolset(
        """
        [Tool] private void A(string clerk) { var caller = new Caller(ActorKind.Human, {|TOOL4004:clerk|}, "retail"); }
        [Tool] private void B(string id, [Injected] ToolContracts.Approvals.IToolApprovals desk, [Injected] ToolContracts.Approvals.Proposal proposal, Caller caller) => desk.ApproveAsync({|TOOL4004:id|}, proposal.Digest, caller);
        """),
        "Argument 'clerk' of tool 'shop_a' comes from outside and reaches a caller. Take it from the Caller that the host established.",
        "Argument 'id' of tool 'shop_b' comes from outside and reaches an approval. Take it from the Caller that the host established.");

    [Theory]
    [InlineData("""[Tool] private void A(string clerk) { var caller = new Caller(clerk, , ); }""")]
    [InlineData("""[Tool] private void A(string clerk, Caller caller) { var other = caller with { OnBehalfOf = clerk""")]
    public async Task SurvivesBrokenCode(string members) => await AnalyzerRunner.RunAsync(References.Compile(Toolset(members)), new FlowAnalyzer());
}
