using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Analyzers.Flow.Effects;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Effects;

/// <summary>TOOL5004: a tool that runs programs or code runs in a [Sandbox].</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CodeRunsInASandbox : EffectRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        DiagnosticIds.CodeRunsInASandbox,
        "A tool that runs programs or code runs in a sandbox",
        "Tool '{0}' runs outside of a sandbox, and {1} {2}. Add [Sandbox].",
        "Effects",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A program or code that a tool starts has all that the host's process has: its files, its network, its credentials. In a sandbox it has what the contract gives.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.CodeRunsInASandbox));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Check(ToolDeclaration tool, ToolEffects effects, SymbolAnalysisContext context)
    {
        if (tool.Sandbox is null && effects.All.FirstOrDefault(static one => !one.IsOfOtherTool && (one.Impact & ImpactValue.CodeExecution) != 0) is { } effect)
        {
            Report(Rule, tool, effect, ImmutableDictionary<string, string?>.Empty, context, tool.FullName, effect.At.ToString(), effect.Does);
        }
    }
}
