using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Shared;
using ToolContracts.Shared.Templates;

namespace ToolContracts.Analyzers.Declaration;

/// <summary>TOOL1005: an approval shows the concrete change: by a Preview, or by a Summary with every required argument.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ApprovalShowsSomething : ToolRule
{
    /// <summary>Property of the diagnostic: what the Summary leaves out, separated by semicolons.</summary>
    public const string LeftOut = nameof(LeftOut);

    private static readonly DiagnosticDescriptor Rule = new(
        DiagnosticIds.ApprovalShowsSomething,
        "An approval shows the concrete change",
        "The approval of tool '{0}' {1}",
        "Contract",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Who approves what he cannot see approves anything. The change is shown by a plan, or by a text with every required argument.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.ApprovalShowsSomething));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Check(ToolDeclaration tool, SymbolAnalysisContext context)
    {
        // A Preview that does not fit is TOOL1012's, and nothing more is asked where one is named.
        if (tool.Approval is not { } approval || !approval.IsWhole() || approval.Text("Preview") is not null)
        {
            return;
        }

        var summary = approval.Text("Summary");
        var coverage = SummaryCoverage.Of(tool, Template.Parse(summary ?? ""), context.CancellationToken);
        var isEmpty = string.IsNullOrWhiteSpace(summary);
        if (!coverage.Unnameable.IsEmpty && (isEmpty || IsSound(summary!, tool)))
        {
            context.ReportAt(
                Rule, approval, "Summary", -1, tool.FullName,
                $"cannot show {List(coverage.Unnameable)}, which a template may not name. Add a Preview: a method that returns the plan as a typed value.");
            return;
        }

        var properties = ImmutableDictionary<string, string?>.Empty.Add(LeftOut, string.Join(";", coverage.LeftOut));
        if (isEmpty)
        {
            context.ReportAt(
                Rule, approval, "Summary", -1, properties, tool.FullName,
                "shows nothing concrete. Add a Preview: a method that returns the plan; or a Summary: a template that shows every required argument.");
        }
        else if (!coverage.LeftOut.IsEmpty && IsSound(summary!, tool))
        {
            context.ReportAt(
                Rule, approval, "Summary", -1, properties, tool.FullName,
                $"leaves out {List(coverage.LeftOut)}. Show every required argument in the Summary, or add a Preview.");
        }
    }

    /// <summary>Whether TOOL1006 has nothing to say: a misspelt hole is one fault, not two.</summary>
    private static bool IsSound(string summary, ToolDeclaration tool)
    {
        var template = Template.Parse(summary);
        return template.Fault is null && template.Holes.All(hole => TemplateResolver.Resolve(hole, tool, TemplateUse.Summary).Problem is null);
    }

    private static string List(ImmutableArray<string> names) => string.Join(", ", names.Select(static name => $"'{name}'"));
}
