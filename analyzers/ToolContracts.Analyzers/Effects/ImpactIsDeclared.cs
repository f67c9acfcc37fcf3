using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Analyzers.Flow.Effects;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Effects;

/// <summary>TOOL5002: a tool declares each impact that its code has.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ImpactIsDeclared : EffectRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        DiagnosticIds.ImpactIsDeclared,
        "A tool declares the impacts that its code has",
        "Tool '{0}' does not declare the impact {1}, but {2} {3}. Add Impact = Impact.{1} to its [SideEffect].",
        "Effects",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The impact decides whether a person has to approve a call, and operators read it. One that is left out hides what the tool can do.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.ImpactIsDeclared));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Check(ToolDeclaration tool, ToolEffects effects, SymbolAnalysisContext context)
    {
        if (!tool.HasEffect)
        {
            return;
        }

        foreach (ImpactValue impact in Enum.GetValues(typeof(ImpactValue)))
        {
            if (impact != ImpactValue.None && (tool.Impact & (int)impact) == 0 && effects.All.FirstOrDefault(one => (one.Impact & impact) != 0) is { } effect)
            {
                Report(
                    Rule, tool, effect, ImmutableDictionary<string, string?>.Empty.Add(EffectProperties.Impact, ((int)impact).ToString(System.Globalization.CultureInfo.InvariantCulture)), context,
                    tool.FullName, impact.ToString(), effect.At.ToString(), effect.Does);
            }
        }
    }
}
