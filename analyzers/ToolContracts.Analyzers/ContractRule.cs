using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers;

/// <summary>A rule that looks at more than one tool at a time. A rule is silent where the library is not referenced.</summary>
public abstract class ContractRule : DiagnosticAnalyzer
{
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(ContractNames.ToolMetadataName) is not null)
            {
                Register(start);
            }
        });
    }

    /// <summary>Registers what the rule looks at.</summary>
    private protected abstract void Register(CompilationStartAnalysisContext start);
}
