using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Declaration;

/// <summary>TOOL1001: a tool states its side effect.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SideEffectIsStated : ToolRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        DiagnosticIds.SideEffectIsStated,
        "A tool states its side effect",
        "Tool '{0}' states no side effect. Add [SideEffect(SideEffect.None)] if every path of it only reads, else Reversible or Irreversible.",
        "Contract",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Whether a tool reads or acts decides about permission, approval, idempotency and evidence, so there is no default.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.SideEffectIsStated));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Check(ToolDeclaration tool, SymbolAnalysisContext context)
    {
        if (tool.SideEffect is null)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, tool.Method.Locations[0], tool.FullName));
        }
    }
}
