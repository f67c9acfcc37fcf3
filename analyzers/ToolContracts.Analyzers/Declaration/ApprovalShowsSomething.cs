using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Shared;
using ToolContracts.Shared.Faults;

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
        if (ApprovalDisplay.FaultOf(tool, context.CancellationToken) is not { } shown)
        {
            return;
        }

        var properties = shown.Fault == ApprovalDisplayFault.CannotShow
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(LeftOut, string.Join(";", shown.LeftOut));
        context.ReportAt(Rule, tool.Approval!, "Summary", -1, properties, tool.FullName, shown.Fault switch
        {
            ApprovalDisplayFault.CannotShow =>
                $"cannot show {List(shown.Unnameable)}, which a template may not name. Add a Preview: a method that returns the plan as a typed value.",
            ApprovalDisplayFault.ShowsNothing =>
                "shows nothing concrete. Add a Preview: a method that returns the plan; or a Summary: a template that shows every required argument.",
            _ => $"leaves out {List(shown.LeftOut)}. Show every required argument in the Summary, or add a Preview.",
        });
    }

    private static string List(ImmutableArray<string> names) => string.Join(", ", names.Select(static name => $"'{name}'"));
}
