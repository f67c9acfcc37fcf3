using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Analyzers.Flow.Effects;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Effects;

/// <summary>TOOL9001: the analysis of a tool's code came to its end.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AnalysisIsComplete : EffectRule
{
    /// <summary>The rule; flow analysis, which is bounded too, reports it as well.</summary>
    internal static readonly DiagnosticDescriptor Rule = new(
        DiagnosticIds.AnalysisIsComplete,
        "The analysis of a tool's code came to its end",
        "The analysis of '{0}' {1}: what lies beyond is not checked. Have it reach less code, or say by a row of a model file what that code does.",
        "Analysis",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A build must end, so the analysis of one tool is bounded. What was not looked at is never passed over in silence.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.AnalysisIsComplete));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Check(ToolDeclaration tool, ToolEffects effects, SymbolAnalysisContext context)
    {
        if (effects.Limit is { } limit)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, tool.Method.Locations[0], tool.FullName, limit.ToString()));
        }
    }
}
