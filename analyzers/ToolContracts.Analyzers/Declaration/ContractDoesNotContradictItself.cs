using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Shared;
using ToolContracts.Shared.Faults;

namespace ToolContracts.Analyzers.Declaration;

/// <summary>TOOL1007: no two statements of a contract exclude each other.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContractDoesNotContradictItself : ContractRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        DiagnosticIds.ContractDoesNotContradictItself,
        "A contract does not contradict itself",
        "{0} '{1}' {2}",
        "Contract",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Where two statements exclude each other, one of them is not what the author means, and the host cannot know which.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.ContractDoesNotContradictItself));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext start)
    {
        start.RegisterSymbolAction(RuleActions.OnToolsets(static (toolset, context) => CheckSymbol("Toolset", toolset.Name, toolset.Type, context)), SymbolKind.NamedType);
        start.RegisterSymbolAction(RuleActions.OnTools(Check), SymbolKind.Method);
    }

    private static void Check(ToolDeclaration tool, SymbolAnalysisContext context)
    {
        CheckSymbol("Tool", tool.FullName, tool.Method, context);
        foreach (var contradiction in Contradictions.Of(tool))
        {
            if (contradiction == Contradiction.CompensationWithoutEffect)
            {
                context.ReportAt(
                    Rule, tool.CompensatedBy!, null, -1, "Tool", tool.FullName,
                    "has no side effect, and a compensation for it. Remove [CompensatedBy], or state the side effect.");
            }
            else
            {
                context.ReportAt(
                    Rule, tool.ApprovalExempt!, null, -1, "Tool", tool.FullName,
                    "requires an approval and is exempt from it. Remove [ApprovalExempt] or [RequiresApproval].");
            }
        }
    }

    private static void CheckSymbol(string kind, string name, ISymbol symbol, SymbolAnalysisContext context)
    {
        foreach (var contradiction in Contradictions.On(symbol))
        {
            if (contradiction == Contradiction.ImpactWithoutEffect)
            {
                var effect = symbol.ContractAttribute(ContractNames.SideEffect)!;
                context.ReportAt(
                    Rule, effect, "Impact", -1, kind, name,
                    $"has no side effect, and the impact {(ImpactValue)(effect.Number("Impact") ?? 0)}. Remove Impact, or state the side effect.");
            }
            else
            {
                var later = Later(symbol.ContractAttribute(ContractNames.Idempotent)!, symbol.ContractAttribute(ContractNames.NotIdempotent)!);
                context.ReportAt(Rule, later, null, -1, kind, name, "is [Idempotent] and [NotIdempotent]. Remove one of the two.");
            }
        }
    }

    /// <summary>The second of two attributes in source order.</summary>
    private static AttributeData Later(AttributeData first, AttributeData second) =>
        first.ApplicationSyntaxReference is { } a && second.ApplicationSyntaxReference is { } b && a.SyntaxTree == b.SyntaxTree && a.Span.Start > b.Span.Start
            ? first : second;
}
