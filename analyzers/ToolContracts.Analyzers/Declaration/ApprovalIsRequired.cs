using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Shared;
using ToolContracts.Shared.Faults;

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
        foreach (var fault in ApprovalFaults.Of(tool))
        {
            switch (fault)
            {
                case ApprovalFault.NoRole:
                    context.ReportAt(Rule, tool.Approval!, null, 0, tool.FullName, "requires an approval by nobody. Name the role that an approver must hold.");
                    break;
                case ApprovalFault.NoReason:
                    context.ReportAt(Rule, tool.ApprovalExempt!, null, 0, tool.FullName, "is exempt from approval without a reason. Say why nobody needs to look at each call.");
                    break;
                default:
                    var cause = fault == ApprovalFault.MissingForImpact ? $"has the impact {(ImpactValue)tool.Impact}" : "is irreversible";
                    context.ReportAtName(
                        Rule, tool.FullName,
                        cause + " and requires no approval. Add [RequiresApproval(role, Preview = … or Summary = …)], or [ApprovalExempt(reason)] where nobody needs to look at each call.");
                    break;
            }
        }
    }
}
