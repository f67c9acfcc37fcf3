using ToolContracts.Analyzers.Declaration;
using ToolContracts.CodeFixes.Declaration;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Fixes;

/// <summary>The fix of TOOL1005.</summary>
public sealed class ApprovalShowsSomethingFixTests
{
    private const string Marked = """"
        [Toolset("bank")]
        public sealed partial class BankTools
        {
            [Tool, [|RequiresApproval("clerk")|]]
            private void SendMail(string to, string text) { }
            [Tool, RequiresApproval("clerk", Summary = [|""|])]
            private void Reset() { }
            [Tool, RequiresApproval("clerk", Summary = [|"Send {{now}} to {to}"|], ExpiresMinutes = 5)]
            private void B(string to, string text) { }
            [Tool, RequiresApproval("clerk", Summary = [|@"""Send"""|])]
            private void C(string to) { }
        }
        """";

    private const string Fixed = """
        [Toolset("bank")]
        public sealed partial class BankTools
        {
            [Tool, RequiresApproval("clerk", Summary = "send mail: to {to}, text {text}")]
            private void SendMail(string to, string text) { }
            [Tool, RequiresApproval("clerk", Summary = "reset")]
            private void Reset() { }
            [Tool, RequiresApproval("clerk", Summary = "Send {{now}} to {to}, text {text}", ExpiresMinutes = 5)]
            private void B(string to, string text) { }
            [Tool, RequiresApproval("clerk", Summary = "\"Send\", to {to}")]
            private void C(string to) { }
        }
        """;

    [Fact]
    public Task CompletesTheSummary() => CodeFixVerifier<ApprovalShowsSomething, ApprovalShowsSomethingFix>.VerifyAsync(Marked, Fixed);

    [Fact]
    public Task FixesAllOfADocument() => CodeFixVerifier<ApprovalShowsSomething, ApprovalShowsSomethingFix>.VerifyFixAllAsync(Marked, Fixed);

    [Fact]
    public Task OffersNothingWhereOnlyAPreviewHelpsOrTheTextIsElsewhere() => CodeFixVerifier<ApprovalShowsSomething, ApprovalShowsSomethingFix>.VerifyNoFixAsync("""
        [Toolset("bank")]
        public sealed partial class BankTools
        {
            private const string Text = "Send";
            [Tool, RequiresApproval("clerk", Summary = [|Text|])]
            private void A(string to) { }
            [Tool, RequiresApproval("clerk", Summary = [|"Send {to}"|])]
            private void B(string to, [ConfidentialData] string iban) { }
        }
        """);
}
