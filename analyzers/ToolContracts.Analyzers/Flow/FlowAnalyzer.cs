using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Analyzers.Flow.Rules;


namespace ToolContracts.Analyzers.Flow;

/// <summary>
/// Reports what flows where it must not. One analyzer for all flow rules: they are asked of one analysis. Each member's code is looked at
/// as the compiler comes to it, so an editor shows the same as a build.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FlowAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [.. FlowRules.ById.Values.OrderBy(static rule => rule.Id, StringComparer.Ordinal)];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (!Relevance.Concerns(start.Compilation, start.CancellationToken))
            {
                return;
            }

            var engine = new FlowEngine(start.Compilation, start.Options, start.CancellationToken);
            start.RegisterCodeBlockAction(block => Report(engine, block));
        });
    }

    private static void Report(FlowEngine engine, CodeBlockAnalysisContext block)
    {
        foreach (var finding in engine.Find(block.OwningSymbol, block.CodeBlock, block.CancellationToken))
        {
            block.ReportDiagnostic(Diagnostic.Create(FlowRules.ById[finding.Rule], finding.At, finding.Route, finding.Properties, [.. finding.Arguments]));
        }
    }
}
