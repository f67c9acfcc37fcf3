using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Analyzers.Flow.Effects;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Effects;

/// <summary>TOOL5001: a tool that states no side effect has none in its code.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EffectIsDeclared : EffectRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        DiagnosticIds.EffectIsDeclared,
        "A tool that states SideEffect.None only reads",
        "Tool '{0}' states SideEffect.None, but {1} {2}{3}. State [SideEffect(SideEffect.{4})], or take it out of what the tool reaches.",
        "Effects",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A tool without side effect runs without permission of its own, idempotency and a durable intent. Code that changes something would do it unguarded.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.EffectIsDeclared));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Check(ToolDeclaration tool, ToolEffects effects, SymbolAnalysisContext context)
    {
        if (tool.SideEffect is not SideEffectValue.None || effects.Changes.FirstOrDefault() is not { } first)
        {
            return;
        }

        var impact = effects.Changes.Aggregate(ImpactValue.None, static (all, one) => all | one.Impact);
        var more = effects.Changes.Select(static one => one.At.Locations[one.At.Locations.Length - 1]).Distinct().Count() - 1;
        Report(
            Rule, tool, first, ImmutableDictionary<string, string?>.Empty.Add(EffectProperties.Impact, ((int)impact).ToString(System.Globalization.CultureInfo.InvariantCulture)), context,
            tool.FullName, first.At.ToString(), first.Does, more > 0 ? $", and {more} more" : "", LastingImpact.IsIn(impact) ? "Irreversible" : "Reversible");
    }
}
