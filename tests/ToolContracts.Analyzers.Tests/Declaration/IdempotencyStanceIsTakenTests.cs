using ToolContracts.Analyzers.Declaration;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Declaration;

/// <summary>TOOL1003.</summary>
[Threat(6, Part = "stance")]
[Threat(42, Part = "stance")]
public sealed class IdempotencyStanceIsTakenTests
{
    [Fact]
    public Task ReportsAnEffectWithoutStance() => AnalyzerVerifier<IdempotencyStanceIsTaken>.VerifyMessagesAsync(
        Sources.Bank("""
            [Tool, SideEffect(SideEffect.Reversible)]
            private void [|Rename|](string id) { }
            """),
        "Tool 'bank_rename' has a side effect and does not say what a repeated call does. Add [Idempotent(Key = …)] where a business key tells a repeat, "
        + "[Idempotent] where repeating is safe by nature, or [NotIdempotent(reason)].");

    [Fact]
    public Task ReportsAStanceThatSaysNothing() => AnalyzerVerifier<IdempotencyStanceIsTaken>.VerifyMessagesAsync(
        """
        [Toolset("bank"), NotIdempotent([|" "|])]
        public sealed partial class BankTools
        {
            [Tool, SideEffect(SideEffect.Reversible), Idempotent(Key = [|""|])]
            private void Rename(string id) { }
            [Tool, SideEffect(SideEffect.Reversible), NotIdempotent([|""|])]
            private void Close(string id) { }
        }
        """,
        "Toolset 'bank' gives no reason for [NotIdempotent]. Say why no business key tells a repeat from a new call.",
        "Tool 'bank_rename' has an empty Key, which all calls would share. Name the arguments that tell a repeat, or remove Key.",
        "Tool 'bank_close' gives no reason for [NotIdempotent]. Say why no business key tells a repeat from a new call.");

    [Fact]
    public Task IsQuietWhereAStanceIsTaken() => AnalyzerVerifier<IdempotencyStanceIsTaken>.VerifyAsync(Sources.Bank("""
        [Tool, SideEffect(SideEffect.Reversible), Idempotent]
        private void A(string id) { }
        [Tool, SideEffect(SideEffect.Irreversible), Idempotent(Key = "{id}")]
        private void B(string id) { }
        [Tool, SideEffect(SideEffect.Irreversible), NotIdempotent("Each call adds a line.")]
        private void C(string id) { }
        """));

    [Fact]
    public Task IsQuietWhereTheClassTakesIt() => AnalyzerVerifier<IdempotencyStanceIsTaken>.VerifyAsync("""
        [Toolset("bank"), Idempotent]
        public sealed partial class BankTools
        {
            [Tool, SideEffect(SideEffect.Reversible)]
            private void Rename(string id) { }
        }
        """);

    [Fact]
    public Task IsQuietOnAReadAndWhereNoEffectIsStated() => AnalyzerVerifier<IdempotencyStanceIsTaken>.VerifyAsync(Sources.Bank("""
        [Tool, SideEffect(SideEffect.None)]
        private void Read(string id) { }
        [Tool]
        private void Unstated(string id) { }
        """));

    [Fact]
    public Task SurvivesHalfTypedAttributes() => AnalyzerVerifier<IdempotencyStanceIsTaken>.VerifyBrokenAsync(Sources.Bank("""
        [Tool, SideEffect(SideEffect.Reversible), NotIdempotent()]
        private void A(string id) { }
        [Tool, SideEffect(SideEffect.Reversible), Idempotent(Key =
        """));
}
