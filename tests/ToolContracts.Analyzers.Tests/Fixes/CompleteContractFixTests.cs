using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Analyzers.Declaration;
using ToolContracts.CodeFixes.Declaration;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Fixes;

/// <summary>The fix that adds all that a contract leaves out.</summary>
public sealed class CompleteContractFixTests
{
    private const string Fixed = """
        [Toolset("bank")]
        public sealed partial class BankTools
        {
            /// <summary>Pays.</summary>
            [Tool]
            [SideEffect(SideEffect.Irreversible, Impact = Impact.HighImpact)]
            [RequiresPermission("bank.pay", Resource = "bank/{transfer.From}")]
            [NotIdempotent("A repeated call acts again.")]
            [RequiresApproval("approver", Summary = "pay: transfer {transfer}")]
            private void Pay(Transfer transfer) { }
        }
        public record Transfer(string From, string To);
        """;

    [Fact]
    public async Task CompletesABareTool()
    {
        await CodeFixVerifier<SideEffectIsStated, CompleteContractFix>.VerifyAsync(
            """
            [Toolset("bank")]
            public sealed partial class BankTools
            {
                /// <summary>Pays.</summary>
                [Tool]
                private void [|Pay|](Transfer transfer) { }
            }
            public record Transfer(string From, string To);
            """,
            Fixed);
        await AssertIsWellFormedAsync(Fixed);
    }

    [Theory]
    [InlineData("[Tool, SideEffect(SideEffect.Irreversible)]", "[RequiresPermission(\"bank.pay\", Resource = \"bank/{id}\")]", "[NotIdempotent(\"A repeated call acts again.\")]", "[RequiresApproval(\"approver\", Summary = \"pay: id {id}\")]")]
    [InlineData("[Tool, SideEffect(SideEffect.Reversible)]", "[RequiresPermission(\"bank.pay\", Resource = \"bank/{id}\")]", "[NotIdempotent(\"A repeated call acts again.\")]")]
    [InlineData("[Tool, SideEffect(SideEffect.Reversible), Idempotent(Key = \"{id}\")]", "[RequiresPermission(\"bank.pay\", Resource = \"bank/{id}\")]")]
    [InlineData("[Tool, SideEffect(SideEffect.Reversible, Impact = Impact.Financial), Idempotent, ApprovalExempt(\"One cent.\")]", "[RequiresPermission(\"bank.pay\", Resource = \"bank/{id}\")]")]
    public async Task AddsOnlyWhatIsMissing(string written, params string[] added)
    {
        string Source(string attributes, string name) => $$"""
            [Toolset("bank")]
            public sealed partial class BankTools
            {
                {{attributes}}
                private void {{name}}(string id) { }
            }
            """;
        var expected = Source(string.Join("\n    ", added.Prepend(written)), "Pay");

        await CodeFixVerifier<PermissionIsNamed, CompleteContractFix>.VerifyAsync(Source(written, "[|Pay|]"), expected);
        await AssertIsWellFormedAsync(expected);
    }

    [Fact]
    public async Task CompletesAPermissionWithoutResource()
    {
        const string Expected = """
            [Toolset("bank")]
            public sealed partial class BankTools
            {
                [Tool, SideEffect(SideEffect.Reversible), RequiresPermission("pay", Resource = "bank/{id}")]
                [NotIdempotent("A repeated call acts again.")]
                private void Pay(string id) { }
            }
            """;
        await CodeFixVerifier<PermissionIsNamed, CompleteContractFix>.VerifyAsync(
            """
            [Toolset("bank")]
            public sealed partial class BankTools
            {
                [Tool, SideEffect(SideEffect.Reversible), [|RequiresPermission("pay")|]]
                private void Pay(string id) { }
            }
            """,
            Expected);
        await AssertIsWellFormedAsync(Expected);
    }

    [Fact]
    public Task CompletesAllToolsOfAProject() => CodeFixVerifier<SideEffectIsStated, CompleteContractFix>.VerifyFixAllInProjectAsync(
        [
            """
            [Toolset("notes")]
            public sealed partial class NoteTools
            {
                [Tool]
                private void [|Add|](string text) { }
                [Tool] private void [|Clear|]() { }
            }
            """,
            """
            [Toolset("files")]
            public sealed partial class FileTools
            {
                [Tool]
                private void [|Delete|](string fileId) { }
            }
            """,
            Fixed,
        ],
        [
            """
            [Toolset("notes")]
            public sealed partial class NoteTools
            {
                [Tool]
                [SideEffect(SideEffect.Irreversible, Impact = Impact.HighImpact)]
                [RequiresPermission("notes.add", Resource = "notes/{text}")]
                [NotIdempotent("A repeated call acts again.")]
                [RequiresApproval("approver", Summary = "add: text {text}")]
                private void Add(string text) { }
                [Tool]
                [SideEffect(SideEffect.Irreversible, Impact = Impact.HighImpact)]
                [RequiresPermission("notes.clear", Resource = "notes")]
                [NotIdempotent("A repeated call acts again.")]
                [RequiresApproval("approver", Summary = "clear")]
                private void Clear() { }
            }
            """,
            """
            [Toolset("files")]
            public sealed partial class FileTools
            {
                [Tool]
                [SideEffect(SideEffect.Irreversible, Impact = Impact.HighImpact)]
                [RequiresPermission("files.delete", Resource = "file/{fileId}")]
                [NotIdempotent("A repeated call acts again.")]
                [RequiresApproval("approver", Summary = "delete: fileId {fileId}")]
                private void Delete(string fileId) { }
            }
            """,
            Fixed,
        ]);

    [Theory]
    [InlineData("[Tool]", "[ConfidentialData] string iban")]
    [InlineData("[Tool, NotIdempotent(\"\")]", "string id")]
    [InlineData("[Tool, Idempotent(Key = \"{nowhere}\")]", "string id")]
    [InlineData("[Tool, RequiresApproval(\"clerk\")]", "string id")]
    [InlineData("[Tool, RequiresApproval(\"clerk\", Summary = \"{id}\"), ApprovalExempt(\"x\")]", "string id")]
    [InlineData("[Tool, Idempotent, NotIdempotent(\"x\")]", "string id")]
    public Task OffersNothingWhereTheResultWouldStillBeWrong(string attributes, string parameters) =>
        CodeFixVerifier<SideEffectIsStated, CompleteContractFix>.VerifyNoFixAsync($$"""
            [Toolset("bank")]
            public sealed partial class BankTools
            {
                {{attributes}}
                private void [|Pay|]({{parameters}}) { }
            }
            """);

    [Fact]
    public Task AddsEachThingOnceWhereSeveralRulesReportOneMethod() => CodeFixVerifier<WhatEffectsNeed, CompleteContractFix>.VerifyFixAllAsync(
        """
        [Toolset("bank")]
        public sealed partial class BankTools
        {
            [Tool, SideEffect(SideEffect.Irreversible)]
            private void {|TOOL1002:{|TOOL1003:{|TOOL1004:Pay|}|}|}(string id) { }
        }
        """,
        """
        [Toolset("bank")]
        public sealed partial class BankTools
        {
            [Tool, SideEffect(SideEffect.Irreversible)]
            [RequiresPermission("bank.pay", Resource = "bank/{id}")]
            [NotIdempotent("A repeated call acts again.")]
            [RequiresApproval("approver", Summary = "pay: id {id}")]
            private void Pay(string id) { }
        }
        """);

    private static async Task AssertIsWellFormedAsync(string source) =>
        Assert.DoesNotContain(
            await AnalyzerRunner.RunAsync(References.Compile(source), [.. Rules.All]), static reported => reported.Severity == DiagnosticSeverity.Error);

    /// <summary>The rules that report a bare effect, as one.</summary>
#pragma warning disable RS1001, RS1025, RS1026 // It is loaded by no compiler, and made of rules that configure themselves.
    private sealed class WhatEffectsNeed : DiagnosticAnalyzer
    {
        private readonly DiagnosticAnalyzer[] _rules = [new PermissionIsNamed(), new IdempotencyStanceIsTaken(), new ApprovalIsRequired()];

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [.. _rules.SelectMany(static rule => rule.SupportedDiagnostics)];

        public override void Initialize(AnalysisContext context)
        {
            foreach (var rule in _rules)
            {
                rule.Initialize(context);
            }
        }
    }
#pragma warning restore RS1001, RS1025, RS1026
}
