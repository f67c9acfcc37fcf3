using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers;

/// <summary>A rule that looks at one tool's declaration at a time. A rule is silent where the library is not referenced.</summary>
public abstract class ToolRule : DiagnosticAnalyzer
{
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(ContractNames.ToolMetadataName) is null)
            {
                return;
            }

            start.RegisterSymbolAction(
                symbol =>
                {
                    if (symbol.Symbol is IMethodSymbol method && ContractReader.ReadTool(method) is { } tool)
                    {
                        Check(tool, symbol);
                    }
                },
                SymbolKind.Method);
        });
    }

    /// <summary>Reports what is wrong with a tool.</summary>
    private protected abstract void Check(ToolDeclaration tool, SymbolAnalysisContext context);
}
