using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Analyzers.Declaration;
using ToolContracts.Corpus.Format;

namespace ToolContracts.Corpus.Compiling;

/// <summary>Analyzers of the product, and which of their reports count.</summary>
/// <param name="All">The analyzers.</param>
/// <param name="Judged">Whether an id counts.</param>
public sealed record AnalyzerSet(ImmutableArray<DiagnosticAnalyzer> All, Func<string, bool> Judged)
{
    /// <summary>The flow rules, which are scored.</summary>
    public static AnalyzerSet Flow { get; } = Of(FlowRules.Ids.Contains);

    /// <summary>All other rules: the contracts of a case are correct, so none of them speaks. A case of TOOL3003 may call a tool directly.</summary>
    public static AnalyzerSet Declarations { get; } = Of(static id => !FlowRules.Ids.Contains(id) && id != "TOOL7002");

    /// <summary>Every rule, as a build runs them.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Every { get; } = Of(static _ => true).All;

    private static AnalyzerSet Of(Func<string, bool> judged) =>
        new([.. typeof(SideEffectIsStated).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
            .Where(analyzer => analyzer.SupportedDiagnostics.Any(rule => judged(rule.Id)))], judged);
}
