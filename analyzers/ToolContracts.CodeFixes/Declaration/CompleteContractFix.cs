using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ToolContracts.Shared;
using ToolContracts.Shared.Templates;

namespace ToolContracts.CodeFixes.Declaration;

/// <summary>
/// TOOL1001 to TOOL1004: adds all that a tool's contract leaves out, with the most careful values, so that only loosening is left to the
/// author. It is offered where the result has none of TOOL1001 to TOOL1007.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CompleteContractFix))]
[Shared]
public sealed class CompleteContractFix : ContractFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        DiagnosticIds.SideEffectIsStated, DiagnosticIds.PermissionIsNamed, DiagnosticIds.IdempotencyStanceIsTaken, DiagnosticIds.ApprovalIsRequired,
    ];

    private protected override IEnumerable<FixChoice> Choices(FixTarget target)
    {
        if (target is not { Method: { } method, Tool: { Toolset.Attribute: not null } tool } || !IsSound(tool))
        {
            yield break;
        }

        var added = new List<string>();
        if (tool.SideEffect is null)
        {
            added.Add("ToolContracts.SideEffect(ToolContracts.SideEffect.Irreversible, Impact = ToolContracts.Impact.HighImpact)");
        }

        AttributeSyntax? incomplete = null;
        if (!tool.Permissions.Any(static permission => !string.IsNullOrWhiteSpace(permission.Text("Resource"))))
        {
            incomplete = tool.Method.ContractAttribute(ContractNames.RequiresPermission)?.ApplicationSyntaxReference?.GetSyntax(target.CancellationToken) as AttributeSyntax;
            if (incomplete is not null && !method.Contains(incomplete))
            {
                // It stands on the other half of a partial method.
                yield break;
            }

            if (incomplete is null)
            {
                added.Add(PermissionIsNamedFix.Attribute(tool));
            }
        }

        if (tool is { Idempotent: null, NotIdempotent: null })
        {
            added.Add(IdempotencyStanceIsTakenFix.NotIdempotent);
        }

        if (NeedsApproval(tool))
        {
            if (ApprovalIsRequiredFix.Attribute(tool, target.CancellationToken) is not { } approval)
            {
                yield break;
            }

            added.Add(approval);
        }

        yield return new FixChoice("Complete this contract with the most careful values", nameof(CompleteContractFix), Edit) { Anchor = method };

        void Edit(Microsoft.CodeAnalysis.Editing.SyntaxEditor editor)
        {
            if (incomplete is not null)
            {
                editor.SetArgument(incomplete, "Resource", AttributeEdits.Text(TemplateTexts.Resource(tool)));
            }

            editor.AddAttributes(method, [.. added]);
        }
    }

    private static bool NeedsApproval(ToolDeclaration tool) =>
        tool is { Approval: null, ApprovalExempt: null }
        && (tool.SideEffect is null or SideEffectValue.Irreversible || (tool.SideEffect == SideEffectValue.Reversible && tool.Impact != 0));

    /// <summary>Whether what is written already is right: only then does adding make the whole right.</summary>
    private static bool IsSound(ToolDeclaration tool)
    {
        // An attribute whose value cannot be read would stand there twice.
        if (tool is { SideEffect: null, SideEffectAttribute: not null } || !tool.Method.GetAttributes().All(AttributeValues.IsWhole))
        {
            return false;
        }

        var hasBlank = tool.Permissions.Any(static permission => permission.IsBlank(0))
            || tool.Approval?.IsBlank(0) == true || tool.ApprovalExempt?.IsBlank(0) == true
            || tool.NotIdempotent?.IsBlank(0) == true || tool.Idempotent?.IsBlank("Key") == true;
        var contradicts = tool is { Approval: not null, ApprovalExempt: not null } or { Idempotent: not null, NotIdempotent: not null };
        return !hasBlank && !contradicts && ShowsAll(tool) && ContractTemplate.Of(tool).All(written => NamesWhatExists(written, tool));
    }

    private static bool ShowsAll(ToolDeclaration tool)
    {
        if (tool.Approval is not { } approval || approval.Text("Preview") is not null)
        {
            return true;
        }

        var coverage = SummaryCoverage.Of(tool, Template.Parse(approval.Text("Summary") ?? ""), CancellationToken.None);
        return !string.IsNullOrWhiteSpace(approval.Text("Summary")) && coverage.LeftOut.IsEmpty && coverage.Unnameable.IsEmpty;
    }

    private static bool NamesWhatExists(ContractTemplate written, ToolDeclaration tool)
    {
        var template = Template.Parse(written.Text);
        return template.Fault is null && template.Holes.All(hole => TemplateResolver.Resolve(hole, tool, written.Use).Problem is null);
    }
}
