using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ToolContracts.Shared;
using ToolContracts.Shared.Templates;

namespace ToolContracts.CodeFixes.Declaration;

/// <summary>
/// TOOL1004: asks for an approval that shows every required argument, or for none. The reason of an exemption is left to the author:
/// the rule goes on asking for it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ApprovalIsRequiredFix))]
[Shared]
public sealed class ApprovalIsRequiredFix : ContractFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.ApprovalIsRequired];

    /// <summary>The approval that a tool gets where it has none; null where no Summary can show all that it must, so a Preview has to be written.</summary>
    internal static string? Attribute(ToolDeclaration tool, CancellationToken cancellationToken)
    {
        var coverage = SummaryCoverage.Of(tool, Template.Parse(""), cancellationToken);
        return coverage.Unnameable.IsEmpty
            ? $"ToolContracts.RequiresApproval(\"approver\", Summary = {AttributeEdits.Quoted(TemplateTexts.Summary(tool, coverage.LeftOut))})"
            : null;
    }

    private protected override IEnumerable<FixChoice> Choices(FixTarget target)
    {
        if (target is not { Attribute: null, Method: { } method, Tool: { } tool })
        {
            yield break;
        }

        if (Attribute(tool, target.CancellationToken) is { } approval)
        {
            yield return new FixChoice(
                "Require an approval: " + approval.Substring("ToolContracts.".Length),
                nameof(ApprovalIsRequiredFix) + "Require",
                editor => editor.AddAttributes(method, approval));
        }

        yield return new FixChoice(
            "Exempt it, and say why: [ApprovalExempt(\"\")]",
            nameof(ApprovalIsRequiredFix) + "Exempt",
            editor => editor.AddAttributes(method, "ToolContracts.ApprovalExempt(\"\")"));
    }
}
