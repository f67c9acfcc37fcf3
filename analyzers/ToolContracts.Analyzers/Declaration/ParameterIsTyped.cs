using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Shared;
using ToolContracts.Shared.Faults;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Analyzers.Declaration;

/// <summary>TOOL3001: a tool's parameters are typed, members and elements too.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ParameterIsTyped : ToolRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        DiagnosticIds.ParameterIsTyped,
        "A tool's parameters are typed",
        "'{0}' of tool '{1}' is untyped: {2} says nothing about its values. Use a record whose members say what is taken.",
        "Typing",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A model fills an untyped parameter with anything, so there is nothing to validate and nothing that an approver could be shown.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.ParameterIsTyped));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Check(ToolDeclaration tool, SymbolAnalysisContext context)
    {
        foreach (var (parameter, faults) in ToolShapes.FaultsOfParameters(tool, context.CancellationToken))
        {
            if (faults.FirstOrDefault(static fault => ShapeRules.OfParameter(fault) == DiagnosticIds.ParameterIsTyped) is { } fault)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, parameter.Locations[0], fault.Path, tool.FullName, fault.Type));
            }
        }
    }
}
