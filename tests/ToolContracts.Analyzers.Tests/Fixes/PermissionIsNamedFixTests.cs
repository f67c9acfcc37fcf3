using ToolContracts.Analyzers.Declaration;
using ToolContracts.CodeFixes.Declaration;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Fixes;

/// <summary>The fix of TOOL1002.</summary>
public sealed class PermissionIsNamedFixTests
{
    [Theory]
    [InlineData("string accountId, string name", "account/{accountId}")]
    [InlineData("string name, int id", "bank/{id}")]
    [InlineData("string name, int count", "bank/{name}")]
    [InlineData("Transfer transfer", "bank/{transfer.From}")]
    [InlineData("[ConfidentialData] string iban, Guid orderId", "order/{orderId}")]
    [InlineData("decimal amount, bool really, string? note = null", "bank")]
    [InlineData("CancellationToken cancellationToken", "bank")]
    public Task NamesTheActionAndAResourceOfTheArguments(string parameters, string resource) =>
        CodeFixVerifier<PermissionIsNamed, PermissionIsNamedFix>.VerifyAsync(
            $$"""
            [Toolset("bank")]
            public sealed partial class BankTools
            {
                /// <summary>Renames.</summary>
                [Tool, SideEffect(SideEffect.Reversible)]
                private void [|Rename|]({{parameters}}) { }
            }
            public record Transfer(string From, string To);
            """,
            $$"""
            [Toolset("bank")]
            public sealed partial class BankTools
            {
                /// <summary>Renames.</summary>
                [Tool, SideEffect(SideEffect.Reversible)]
                [RequiresPermission("bank.rename", Resource = "{{resource}}")]
                private void Rename({{parameters}}) { }
            }
            public record Transfer(string From, string To);
            """);

    [Fact]
    public Task CompletesWhatIsThere() => CodeFixVerifier<PermissionIsNamed, PermissionIsNamedFix>.VerifyAsync(
        """
        [Toolset("bank")]
        public sealed partial class BankTools
        {
            [Tool, SideEffect(SideEffect.Reversible), [|RequiresPermission("x")|]]
            private void A(string id) { }
            [Tool, SideEffect(SideEffect.Reversible), RequiresPermission("x", Resource = [|""|])]
            private void B(string id) { }
            [Tool, SideEffect(SideEffect.Reversible), RequiresPermission([|""|], Resource = "b")]
            private void C(string id) { }
        }
        """,
        """
        [Toolset("bank")]
        public sealed partial class BankTools
        {
            [Tool, SideEffect(SideEffect.Reversible), RequiresPermission("x", Resource = "bank/{id}")]
            private void A(string id) { }
            [Tool, SideEffect(SideEffect.Reversible), RequiresPermission("x", Resource = "bank/{id}")]
            private void B(string id) { }
            [Tool, SideEffect(SideEffect.Reversible), RequiresPermission("bank.c", Resource = "b")]
            private void C(string id) { }
        }
        """);

    [Fact]
    public Task FixesAllOfAProject() => CodeFixVerifier<PermissionIsNamed, PermissionIsNamedFix>.VerifyFixAllInProjectAsync(
        [
            """
            [Toolset("a")]
            public sealed partial class A
            {
                [Tool, SideEffect(SideEffect.Reversible)] private void [|One|](string id) { }
                [Tool, SideEffect(SideEffect.Reversible)] private void [|Two|]() { }
            }
            """,
            """
            [Toolset("b")]
            public sealed partial class B
            {
                [Tool, SideEffect(SideEffect.Reversible)]
                private void [|One|](string id) { }
            }
            """,
        ],
        [
            """
            [Toolset("a")]
            public sealed partial class A
            {
                [Tool, SideEffect(SideEffect.Reversible)]
                [RequiresPermission("a.one", Resource = "a/{id}")]
                private void One(string id) { }
                [Tool, SideEffect(SideEffect.Reversible)]
                [RequiresPermission("a.two", Resource = "a")]
                private void Two() { }
            }
            """,
            """
            [Toolset("b")]
            public sealed partial class B
            {
                [Tool, SideEffect(SideEffect.Reversible)]
                [RequiresPermission("b.one", Resource = "b/{id}")]
                private void One(string id) { }
            }
            """,
        ]);

    [Fact]
    public Task OffersNothingOutsideAToolset() => CodeFixVerifier<PermissionIsNamed, PermissionIsNamedFix>.VerifyNoFixAsync("""
        public sealed class A { [Tool, SideEffect(SideEffect.Reversible)] private void [|One|](string id) { } }
        """);
}
