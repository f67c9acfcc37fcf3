using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Declaration;

/// <summary>TOOL1004: a tool that is irreversible or has an impact requires an approval, or says why not.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ApprovalIsRequired : ToolRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        DiagnosticIds.ApprovalIsRequired,
        "A tool that is irreversible or has an impact requires an approval",
        "Tool '{0}' {1}",
        "Contract",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "What cannot be undone, or touches money, people, accounts, data or code, is looked at by a person before it happens.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.ApprovalIsRequired));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Check(ToolDeclaration tool, SymbolAnalysisContext context)
    {
        if (tool.Approval is { } approval && approval.IsBlank(0))
        {
            context.ReportAt(Rule, approval, null, 0, tool.FullName, "requires an approval by nobody. Name the role that an approver must hold.");
        }

        if (tool.ApprovalExempt is { } exempt && exempt.IsBlank(0))
        {
            context.ReportAt(Rule, exempt, null, 0, tool.FullName, "is exempt from approval without a reason. Say why nobody needs to look at each call.");
        }

        if (tool is not { HasEffect: true, Approval: null, ApprovalExempt: null })
        {
            return;
        }

        var impact = (ImpactValue)tool.Impact;
        var cause = impact != ImpactValue.None ? $"has the impact {impact}" : tool.SideEffect == SideEffectValue.Irreversible ? "is irreversible" : null;
        if (cause is not null)
        {
            context.ReportAtName(
                Rule, tool.FullName,
                cause + " and requires no approval. Add [RequiresApproval(role, Preview = … or Summary = …)], or [ApprovalExempt(reason)] where nobody needs to look at each call.");
        }
    }
}
