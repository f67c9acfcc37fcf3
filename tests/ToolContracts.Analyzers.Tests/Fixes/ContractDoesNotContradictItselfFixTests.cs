using ToolContracts.Analyzers.Declaration;
using ToolContracts.CodeFixes.Declaration;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Fixes;

/// <summary>The fix of TOOL1007.</summary>
public sealed class ContractDoesNotContradictItselfFixTests
{
    private const string Marked = """
        [Toolset("bank")]
        public sealed partial class BankTools
        {
            /// <summary>A.</summary>
            [Tool, SideEffect(SideEffect.None, Impact = [|Impact.Financial|])]
            private void A(string id) { }
            [Tool, SideEffect(SideEffect.None), [|CompensatedBy("A")|]]
            private void B(string id) { }
            [Tool]
            [NotIdempotent("x")]
            [[|Idempotent|]]
            private void C(string id) { }
            /// <summary>D.</summary>
            [[|ApprovalExempt("x")|]]
            [Tool, RequiresApproval("clerk")]
            private void D(string id) { }
        }
        """;

    [Fact]
    public Task RemovesWhatContradicts() => CodeFixVerifier<ContractDoesNotContradictItself, ContractDoesNotContradictItselfFix>.VerifyAsync(
        Marked,
        """
        [Toolset("bank")]
        public sealed partial class BankTools
        {
            /// <summary>A.</summary>
            [Tool, SideEffect(SideEffect.None)]
            private void A(string id) { }
            [Tool, SideEffect(SideEffect.None)]
            private void B(string id) { }
            [Tool]
            [NotIdempotent("x")]
            private void C(string id) { }
            /// <summary>D.</summary>
            [Tool, RequiresApproval("clerk")]
            private void D(string id) { }
        }
        """);

    [Fact]
    public Task RemovesTheOtherOfTheTwo() => CodeFixVerifier<ContractDoesNotContradictItself, ContractDoesNotContradictItselfFix>.VerifyFixAllAsync(
        """
        [Toolset("bank")]
        public sealed partial class BankTools
        {
            [Tool, NotIdempotent("x"), [|Idempotent|]]
            private void C(string id) { }
            [Tool, ToolContracts.NotIdempotentAttribute("x"), [|Idempotent|]]
            private void D(string id) { }
        }
        """,
        """
        [Toolset("bank")]
        public sealed partial class BankTools
        {
            [Tool, Idempotent]
            private void C(string id) { }
            [Tool, Idempotent]
            private void D(string id) { }
        }
        """,
        "[NotIdempotent]");
}
