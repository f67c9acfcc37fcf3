using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Shared;
using ToolContracts.Shared.Faults;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Analyzers.Declaration;

/// <summary>TOOL3002: a tool's result is typed, members and elements too.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ResultIsTyped : ToolRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        DiagnosticIds.ResultIsTyped,
        "A tool's result is typed",
        "'{0}' of tool '{1}' is untyped: {2} says nothing about its values. Return a record whose members are what the model may see.",
        "Typing",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "An untyped result can carry anything to the model, secrets among it; neither its schema nor its ceiling can be checked.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.ResultIsTyped));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Check(ToolDeclaration tool, SymbolAnalysisContext context)
    {
        if (ToolShapes.FaultsOfResult(tool, context.CancellationToken).FirstOrDefault(static fault => ShapeRules.OfResult(fault) == DiagnosticIds.ResultIsTyped) is { } fault)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, tool.ReturnTypeLocation(context.CancellationToken), fault.Path, tool.FullName, fault.Type));
        }
    }
}
