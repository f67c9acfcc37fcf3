using ToolContracts.Analyzers.Declaration;
using ToolContracts.CodeFixes.Declaration;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Fixes;

/// <summary>The fix of TOOL1003.</summary>
public sealed class IdempotencyStanceIsTakenFixTests
{
    [Theory]
    [InlineData("[Idempotent(Key", "[Idempotent(Key = \"{order.Reference}\")]")]
    [InlineData("[NotIdempotent", "[NotIdempotent(\"A repeated call acts again.\")]")]
    [InlineData("[Idempotent]", "[Idempotent]")]
    public Task TakesTheStanceThatIsPicked(string title, string attribute) => CodeFixVerifier<IdempotencyStanceIsTaken, IdempotencyStanceIsTakenFix>.VerifyAsync(
        """
        [Toolset("bank")]
        public sealed partial class BankTools
        {
            [Tool]
            [SideEffect(SideEffect.Reversible)]
            private void [|Pay|](Order order) { }
        }
        public record Order(string Reference);
        """,
        $$"""
        [Toolset("bank")]
        public sealed partial class BankTools
        {
            [Tool]
            [SideEffect(SideEffect.Reversible)]
            {{attribute}}
            private void Pay(Order order) { }
        }
        public record Order(string Reference);
        """,
        title);

    [Theory]
    [InlineData("string id")]
    [InlineData("string reference, string requestId")]
    [InlineData("[ConfidentialData] string reference")]
    public async Task OffersNoKeyThatIsNotCertain(string parameters)
    {
        var titles = await CodeFixVerifier<IdempotencyStanceIsTaken, IdempotencyStanceIsTakenFix>.TitlesAsync($$"""
            [Toolset("bank")]
            public sealed partial class BankTools
            {
                [Tool, SideEffect(SideEffect.Reversible)] private void [|Pay|]({{parameters}}) { }
            }
            """);

        Assert.Equal(["A repeated call acts again: [NotIdempotent(…)]", "A repeated call changes nothing more: [Idempotent]"], titles);
    }

    [Fact]
    public Task FixesAllOfADocument() => CodeFixVerifier<IdempotencyStanceIsTaken, IdempotencyStanceIsTakenFix>.VerifyFixAllAsync(
        """
        [Toolset("bank")]
        public sealed partial class BankTools
        {
            [Tool, SideEffect(SideEffect.Reversible)]
            private void [|A|](string reference) { }

            [Tool, SideEffect(SideEffect.Reversible)]
            private void [|B|](string id) { }
        }
        """,
        """
        [Toolset("bank")]
        public sealed partial class BankTools
        {
            [Tool, SideEffect(SideEffect.Reversible)]
            [NotIdempotent("A repeated call acts again.")]
            private void A(string reference) { }

            [Tool, SideEffect(SideEffect.Reversible)]
            [NotIdempotent("A repeated call acts again.")]
            private void B(string id) { }
        }
        """,
        "NotIdempotent");

    [Fact]
    public Task OffersNothingForAReasonThatIsMissing() => CodeFixVerifier<IdempotencyStanceIsTaken, IdempotencyStanceIsTakenFix>.VerifyNoFixAsync("""
        [Toolset("bank")]
        public sealed partial class BankTools
        {
            [Tool, SideEffect(SideEffect.Reversible), NotIdempotent([|""|])] private void Pay(string id) { }
        }
        """);
}
