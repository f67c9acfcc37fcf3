using ToolContracts.Analyzers.Declaration;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Declaration;

/// <summary>TOOL1004.</summary>
[Threat(1, Part = "stated")]
[Threat(52, Part = "approval")]
public sealed class ApprovalIsRequiredTests
{
    private const string Advice =
        " and requires no approval. Add [RequiresApproval(role, Preview = … or Summary = …)], or [ApprovalExempt(reason)] where nobody needs to look at each call.";

    [Fact]
    public Task ReportsAnIrreversibleTool() => AnalyzerVerifier<ApprovalIsRequired>.VerifyMessagesAsync(
        Sources.Bank("""
            [Tool, SideEffect(SideEffect.Irreversible)]
            private void [|Close|](string id) { }
            """),
        "Tool 'bank_close' is irreversible" + Advice);

    [Fact]
    public Task ReportsAToolWithAnImpact() => AnalyzerVerifier<ApprovalIsRequired>.VerifyMessagesAsync(
        Sources.Bank("""
            [Tool, SideEffect(SideEffect.Reversible, Impact = Impact.Financial | Impact.DataDeletion)]
            private void [|Close|](string id) { }
            """),
        "Tool 'bank_close' has the impact Financial, DataDeletion" + Advice);

    [Fact]
    public Task ReportsARoleOrReasonThatIsEmpty() => AnalyzerVerifier<ApprovalIsRequired>.VerifyMessagesAsync(
        Sources.Bank("""
            [Tool, SideEffect(SideEffect.Irreversible), RequiresApproval([|""|])]
            private void A(string id) { }
            [Tool, SideEffect(SideEffect.Irreversible), ApprovalExempt([|" "|])]
            private void B(string id) { }
            """),
        "Tool 'bank_a' requires an approval by nobody. Name the role that an approver must hold.",
        "Tool 'bank_b' is exempt from approval without a reason. Say why nobody needs to look at each call.");

    [Fact]
    public Task TakesTheEffectOfTheClass() => AnalyzerVerifier<ApprovalIsRequired>.VerifyAsync("""
        [Toolset("bank"), SideEffect(SideEffect.Irreversible)]
        public sealed partial class BankTools
        {
            [Tool]
            private void [|Close|](string id) { }
            [Tool, SideEffect(SideEffect.None)]
            private void Read(string id) { }
        }
        """);

    [Fact]
    public Task IsQuietWhereApprovedOrExempt() => AnalyzerVerifier<ApprovalIsRequired>.VerifyAsync(Sources.Bank("""
        [Tool, SideEffect(SideEffect.Irreversible), RequiresApproval("clerk")]
        private void A(string id) { }
        [Tool, SideEffect(SideEffect.Irreversible, Impact = Impact.Financial), ApprovalExempt("At most one euro.")]
        private void B(string id) { }
        """));

    [Fact]
    public Task IsQuietOnWhatCanBeRestoredOrIsAnothersFault() => AnalyzerVerifier<ApprovalIsRequired>.VerifyAsync(Sources.Bank("""
        [Tool, SideEffect(SideEffect.Reversible)]
        private void A(string id) { }
        [Tool, SideEffect(SideEffect.None, Impact = Impact.Financial)]
        private void B(string id) { }
        [Tool]
        private void C(string id) { }
        """));

    [Fact]
    public Task SurvivesHalfTypedAttributes() => AnalyzerVerifier<ApprovalIsRequired>.VerifyBrokenAsync(Sources.Bank("""
        [Tool, SideEffect(SideEffect.Irreversible), RequiresApproval()]
        private void A(string id) { }
        [Tool, SideEffect(SideEffect.Irreversible, Impact = Impact.), ApprovalExempt(
        """));
}
