using ToolContracts.Analyzers.Effects;
using ToolContracts.CodeFixes.Effects;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Fixes;

/// <summary>The fix of TOOL5001.</summary>
public sealed class EffectIsDeclaredFixTests
{
    [Theory]
    [InlineData("Reversible")]
    [InlineData("Irreversible")]
    public Task StatesTheEffectThatTheAuthorPicks(string effect) => CodeFixVerifier<EffectIsDeclared, EffectIsDeclaredFix>.VerifyAsync(
        Tools("    [Tool]\n    [SideEffect(SideEffect.None)]\n    private void [|A|](string path) => File.WriteAllText(path, \"\");"),
        Tools($"    [Tool]\n    [SideEffect(SideEffect.{effect})]\n    private void A(string path) => File.WriteAllText(path, \"\");"),
        "SideEffect." + effect);

    [Fact]
    public Task StatesTheImpactTooAndThatItIsIrreversible() => CodeFixVerifier<EffectIsDeclared, EffectIsDeclaredFix>.VerifyFixAllAsync(
        Tools("    [Tool, SideEffect(SideEffect.None)] private void [|A|](string path) => File.Delete(path);\n\n    [Tool, SideEffect(SideEffect.None)] private void [|B|](string path) => Directory.Delete(path);"),
        Tools("    [Tool, SideEffect(SideEffect.Irreversible, Impact = Impact.DataDeletion)] private void A(string path) => File.Delete(path);\n\n    [Tool, SideEffect(SideEffect.Irreversible, Impact = Impact.DataDeletion)] private void B(string path) => Directory.Delete(path);"));

    [Fact]
    public async Task OffersNoReversibleDeletion() => Assert.Equal(
        ["State [SideEffect(SideEffect.Irreversible, Impact = Impact.DataDeletion)]"],
        await CodeFixVerifier<EffectIsDeclared, EffectIsDeclaredFix>.TitlesAsync(Tools("    [Tool, SideEffect(SideEffect.None)] private void [|A|](string path) => File.Delete(path);")));

    [Fact]
    public Task GivesTheToolAnEffectOfItsOwnWhereTheClassStatesNone() => CodeFixVerifier<EffectIsDeclared, EffectIsDeclaredFix>.VerifyAsync(
        Tools("    [Tool]\n    private void [|A|](string path) => File.WriteAllText(path, \"\");", "[SideEffect(SideEffect.None)]\n"),
        Tools("    [Tool]\n    [SideEffect(SideEffect.Reversible)]\n    private void A(string path) => File.WriteAllText(path, \"\");", "[SideEffect(SideEffect.None)]\n"));

    private static string Tools(string tools, string onClass = "") => $$"""
        {{onClass}}[Toolset("files")]
        public sealed partial class FileTools
        {
        {{tools}}
        }
        """;
}
