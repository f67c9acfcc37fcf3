using ToolContracts.Analyzers.Declaration;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Declaration;

/// <summary>TOOL1002.</summary>
[Threat(6, Part = "permission")]
public sealed class PermissionIsNamedTests
{
    [Fact]
    public Task ReportsAnEffectWithoutPermission() => AnalyzerVerifier<PermissionIsNamed>.VerifyMessagesAsync(
        Sources.Bank("""
            [Tool, SideEffect(SideEffect.Reversible)]
            private void [|Rename|](string id) { }
            """),
        "Tool 'bank_rename' has a side effect and names no permission. Add [RequiresPermission(\"bank.rename\", Resource = …)]: which action, on which resource.");

    [Fact]
    public Task ReportsAnEffectWhosePermissionNamesNoResource() => AnalyzerVerifier<PermissionIsNamed>.VerifyMessagesAsync(
        Sources.Bank("""
            [Tool, SideEffect(SideEffect.Irreversible), [|RequiresPermission("bank.rename")|]]
            private void Rename(string id) { }
            [Tool, SideEffect(SideEffect.Irreversible), RequiresPermission("bank.close", Resource = [|" "|])]
            private void Close(string id) { }
            """),
        "Tool 'bank_rename' has a side effect and a permission without a resource. Add Resource = …, a template of what it acts on, for instance \"account/{id}\".",
        "Tool 'bank_close' has a side effect and a permission without a resource. Add Resource = …, a template of what it acts on, for instance \"account/{id}\".");

    [Fact]
    public Task ReportsAtTheMethodWhereOnlyTheClassNamesAnAction() => AnalyzerVerifier<PermissionIsNamed>.VerifyAsync("""
        [Toolset("bank"), RequiresPermission("bank.use")]
        public sealed partial class BankTools
        {
            [Tool, SideEffect(SideEffect.Reversible)]
            private void [|Rename|](string id) { }
        }
        """);

    [Fact]
    public Task ReportsAnActionThatIsEmpty() => AnalyzerVerifier<PermissionIsNamed>.VerifyMessagesAsync(
        """
        [Toolset("bank"), RequiresPermission([|""|], Resource = "bank")]
        public sealed partial class BankTools
        {
            [Tool, SideEffect(SideEffect.None), RequiresPermission([|" "|])]
            private void Read(string id) { }
        }
        """,
        "Toolset 'bank' has a permission without an action. Name the action that must be granted, for instance \"payments.transfer\".",
        "Tool 'bank_read' has a permission without an action. Name the action that must be granted, for instance \"payments.transfer\".");

    [Fact]
    public Task IsQuietWhereActionAndResourceAreNamed() => AnalyzerVerifier<PermissionIsNamed>.VerifyAsync("""
        [Toolset("bank"), RequiresPermission("bank.use", Resource = "bank")]
        public sealed partial class BankTools
        {
            [Tool, SideEffect(SideEffect.Reversible)]
            private void Rename(string id) { }
            [Tool, SideEffect(SideEffect.Reversible), RequiresPermission("bank.close"), RequiresPermission("x", Resource = "account/{id}")]
            private void Close(string id) { }
        }
        """);

    [Fact]
    public Task IsQuietOnAReadAndWhereNoEffectIsStated() => AnalyzerVerifier<PermissionIsNamed>.VerifyAsync(Sources.Bank("""
        [Tool, SideEffect(SideEffect.None)]
        private void Read(string id) { }
        [Tool]
        private void Unstated(string id) { }
        [SideEffect(SideEffect.Irreversible)]
        private void NoTool(string id) { }
        """));

    [Fact]
    public Task SurvivesHalfTypedAttributes() => AnalyzerVerifier<PermissionIsNamed>.VerifyBrokenAsync(Sources.Bank("""
        [Tool, SideEffect(SideEffect.Reversible), RequiresPermission()]
        private void A(string id) { }
        [Tool, SideEffect(SideEffect.Reversible), RequiresPermission(nowhere, Resource = )]
        private void B(string id) { }
        [Tool, SideEffect(SideEffect.Reversible), RequiresPermission("a", Resource = nowhere)]
        private void C(string id
        """));
}
