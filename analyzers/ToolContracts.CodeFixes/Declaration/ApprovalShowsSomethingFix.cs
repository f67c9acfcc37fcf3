using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ToolContracts.Shared;

namespace ToolContracts.CodeFixes.Declaration;

/// <summary>TOOL1005: completes the Summary.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ApprovalShowsSomethingFix))]
[Shared]
public sealed class ApprovalShowsSomethingFix : ContractFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.ApprovalShowsSomething];

    private protected override IEnumerable<FixChoice> Choices(FixTarget target)
    {
        // Without the property a template may not name an argument, and only a Preview helps.
        if (target is not { Attribute: { } attribute, Tool: { } tool } || target.Property("LeftOut") is not { } leftOut)
        {
            yield break;
        }

        var written = attribute.Argument("Summary");
        if (written is not null && TemplateTexts.Of(written.Expression) is null)
        {
            yield break;
        }

        var paths = leftOut.Split([';'], StringSplitOptions.RemoveEmptyEntries);
        var summary = TemplateTexts.Of(written?.Expression) is { } text && !string.IsNullOrWhiteSpace(text)
            ? TemplateTexts.Append(text, paths) : TemplateTexts.Summary(tool, paths);
        yield return new FixChoice(
            $"Show every required argument: Summary = {AttributeEdits.Quoted(summary)}",
            nameof(ApprovalShowsSomethingFix),
            editor => editor.SetArgument(attribute, "Summary", AttributeEdits.Text(summary)));
    }
}
