using ToolContracts.Analyzers.Effects;
using ToolContracts.CodeFixes.Effects;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Fixes;

/// <summary>The fix of TOOL5002.</summary>
public sealed class ImpactIsDeclaredFixTests
{
    [Fact]
    public Task AddsTheImpactToThoseThatAreThere() => CodeFixVerifier<ImpactIsDeclared, ImpactIsDeclaredFix>.VerifyAsync(
        Tools("    [Tool]\n    [SideEffect(SideEffect.Irreversible, Impact = Impact.Financial)]\n    private void [|A|](string path) => File.Delete(path);"),
        Tools("    [Tool]\n    [SideEffect(SideEffect.Irreversible, Impact = Impact.Financial | Impact.DataDeletion)]\n    private void A(string path) => File.Delete(path);"));

    [Fact]
    public Task AddsSeveralImpactsAtOnce() => CodeFixVerifier<ImpactIsDeclared, ImpactIsDeclaredFix>.VerifyFixAllAsync(
        Tools("    [Tool]\n    [SideEffect(SideEffect.Irreversible)]\n    private void {|TOOL5002:{|TOOL5002:A|}|}(string path) { File.Delete(path); System.Diagnostics.Process.Start(path); }"),
        Tools("    [Tool]\n    [SideEffect(SideEffect.Irreversible, Impact = Impact.DataDeletion | Impact.CodeExecution)]\n    private void A(string path) { File.Delete(path); System.Diagnostics.Process.Start(path); }"));

    [Fact]
    public Task GivesTheToolAnEffectOfItsOwnWhereTheClassStatesIt() => CodeFixVerifier<ImpactIsDeclared, ImpactIsDeclaredFix>.VerifyAsync(
        Tools("    [Tool]\n    private void [|A|](string path) => File.Delete(path);", "[SideEffect(SideEffect.Irreversible)]\n"),
        Tools("    [Tool]\n    [SideEffect(SideEffect.Irreversible, Impact = Impact.DataDeletion)]\n    private void A(string path) => File.Delete(path);", "[SideEffect(SideEffect.Irreversible)]\n"));

    private static string Tools(string tools, string onClass = "") => $$"""
        {{onClass}}[Toolset("files")]
        public sealed partial class FileTools
        {
        {{tools}}
        }
        """;
}
