using ToolContracts.Analyzers.Declaration;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Declaration;

/// <summary>TOOL1007.</summary>
public sealed class ContractDoesNotContradictItselfTests
{
    [Fact]
    public Task ReportsEachContradiction() => AnalyzerVerifier<ContractDoesNotContradictItself>.VerifyMessagesAsync(
        Sources.Bank("""
            [Tool, SideEffect(SideEffect.None, Impact = [|Impact.Financial | Impact.HighImpact|])]
            private void A(string id) { }
            [Tool, SideEffect(SideEffect.None), [|CompensatedBy(nameof(A))|]]
            private void B(string id) { }
            [Tool, SideEffect(SideEffect.Reversible), NotIdempotent("x"), [|Idempotent|]]
            private void C(string id) { }
            [Tool, SideEffect(SideEffect.Irreversible), [|ApprovalExempt("x")|], RequiresApproval("clerk")]
            private void D(string id) { }
            """),
        "Tool 'bank_a' has no side effect, and the impact Financial, HighImpact. Remove Impact, or state the side effect.",
        "Tool 'bank_b' has no side effect, and a compensation for it. Remove [CompensatedBy], or state the side effect.",
        "Tool 'bank_c' is [Idempotent] and [NotIdempotent]. Remove one of the two.",
        "Tool 'bank_d' requires an approval and is exempt from it. Remove [ApprovalExempt] or [RequiresApproval].");

    [Fact]
    public Task ReportsAContradictionOfTheClassOnce() => AnalyzerVerifier<ContractDoesNotContradictItself>.VerifyMessagesAsync(
        """
        [Toolset("bank"), SideEffect(SideEffect.None, Impact = [|Impact.Financial|]), Idempotent, [|NotIdempotent("x")|]]
        public sealed partial class BankTools
        {
            [Tool] private void A(string id) { }
            [Tool] private void B(string id) { }
            [Tool, [|CompensatedBy(nameof(A))|]] private void C(string id) { }
        }
        """,
        "Toolset 'bank' has no side effect, and the impact Financial. Remove Impact, or state the side effect.",
        "Toolset 'bank' is [Idempotent] and [NotIdempotent]. Remove one of the two.",
        "Tool 'bank_c' has no side effect, and a compensation for it. Remove [CompensatedBy], or state the side effect.");

    [Fact]
    public Task IsQuietWhereTheMethodReplacesADefault() => AnalyzerVerifier<ContractDoesNotContradictItself>.VerifyAsync("""
        [Toolset("bank"), SideEffect(SideEffect.None), Idempotent]
        public sealed partial class BankTools
        {
            [Tool, SideEffect(SideEffect.Irreversible, Impact = Impact.Financial), NotIdempotent("x"), CompensatedBy(nameof(B))] private void A(string id) { }
            [Tool, SideEffect(SideEffect.Reversible)] private void B(string id) { }
        }
        """);

    [Fact]
    public Task IsQuietOnAReadThatIsApprovedKeyedOrPaid() => AnalyzerVerifier<ContractDoesNotContradictItself>.VerifyAsync(Sources.Bank("""
        [Tool, SideEffect(SideEffect.None, Impact = Impact.None), RequiresApproval("doctor", Summary = "{id}"), Idempotent(Key = "{id}"), Budget("eur", "0.1")]
        private void A(string id) { }
        """));

    [Fact]
    public Task SurvivesHalfTypedAttributes() => AnalyzerVerifier<ContractDoesNotContradictItself>.VerifyBrokenAsync(Sources.Bank("""
        [Tool, SideEffect(SideEffect.None, Impact = ), CompensatedBy]
        private void A(string id) { }
        [Tool, SideEffect(, Impact = Impact.Financial), ApprovalExempt(, RequiresApproval(]
        private void B(string id) { }
        """.Replace("CompensatedBy]", "[|CompensatedBy|]]", StringComparison.Ordinal)));
}
