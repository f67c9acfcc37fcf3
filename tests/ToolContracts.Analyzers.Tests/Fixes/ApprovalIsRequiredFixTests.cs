using ToolContracts.Analyzers.Declaration;
using ToolContracts.CodeFixes.Declaration;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Fixes;

/// <summary>The fix of TOOL1004.</summary>
public sealed class ApprovalIsRequiredFixTests
{
    private const string Source = """
        [Toolset("bank")]
        public sealed partial class BankTools
        {
            [Tool, SideEffect(SideEffect.Irreversible)]
            private void [|CloseAccount|](string id, Order order, string? note = null) { }
        }
        public record Order(string Reference, [ConfidentialData] string? Secret = null);
        """;

    [Fact]
    public Task RequiresAnApprovalThatShowsEveryRequiredArgument() => CodeFixVerifier<ApprovalIsRequired, ApprovalIsRequiredFix>.VerifyAsync(
        Source,
        """
        [Toolset("bank")]
        public sealed partial class BankTools
        {
            [Tool, SideEffect(SideEffect.Irreversible)]
            [RequiresApproval("approver", Summary = "close account: id {id}, order.Reference {order.Reference}")]
            private void CloseAccount(string id, Order order, string? note = null) { }
        }
        public record Order(string Reference, [ConfidentialData] string? Secret = null);
        """,
        "Require an approval");

    [Fact]
    public Task LeavesTheReasonOfAnExemptionToTheAuthor() => CodeFixVerifier<ApprovalIsRequired, ApprovalIsRequiredFix>.VerifyOnceAsync(
        Source,
        """
        [Toolset("bank")]
        public sealed partial class BankTools
        {
            [Tool, SideEffect(SideEffect.Irreversible)]
            [ApprovalExempt("")]
            private void CloseAccount(string id, Order order, string? note = null) { }
        }
        public record Order(string Reference, [ConfidentialData] string? Secret = null);
        """,
        "Exempt");

    [Fact]
    public Task FixesAllOfADocument() => CodeFixVerifier<ApprovalIsRequired, ApprovalIsRequiredFix>.VerifyFixAllAsync(
        """
        [Toolset("bank"), SideEffect(SideEffect.Irreversible)]
        public sealed partial class BankTools
        {
            [Tool]
            private void [|A|]() { }

            [Tool]
            private void [|B|](string id) { }

            [Tool]
            private void [|C|]([PersonalData] string name) { }
        }
        """,
        """
        [Toolset("bank"), SideEffect(SideEffect.Irreversible)]
        public sealed partial class BankTools
        {
            [Tool]
            [RequiresApproval("approver", Summary = "a")]
            private void A() { }

            [Tool]
            [RequiresApproval("approver", Summary = "b: id {id}")]
            private void B(string id) { }

            [Tool]
            private void C([PersonalData] string name) { }
        }
        """,
        "Require an approval");

    [Fact]
    public async Task OffersNoSummaryWhereAPreviewHasToBeWritten() => Assert.Equal(
        ["Exempt it, and say why: [ApprovalExempt(\"\")]"],
        await CodeFixVerifier<ApprovalIsRequired, ApprovalIsRequiredFix>.TitlesAsync("""
            [Toolset("bank")]
            public sealed partial class BankTools { [Tool, SideEffect(SideEffect.Irreversible)] private void [|Close|]([PersonalData] string name) { } }
            """));

    [Fact]
    public Task OffersNothingForARoleThatIsMissing() => CodeFixVerifier<ApprovalIsRequired, ApprovalIsRequiredFix>.VerifyNoFixAsync("""
        [Toolset("bank")]
        public sealed partial class BankTools { [Tool, SideEffect(SideEffect.Irreversible), RequiresApproval([|""|])] private void Close(string id) { } }
        """);
}
