using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Analyzers.Flow.Models;
using ToolContracts.Shared;
using ToolContracts.Shared.Json;

namespace ToolContracts.Analyzers.Flow;

/// <summary>TOOL9002: a project's flow model can be read, and each row of it is about members that there are.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelRowNamesWhatExists : ContractRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        DiagnosticIds.ModelRowNamesWhatExists,
        "A flow model can be read, and its rows match something",
        "{0} {1}",
        "Analysis",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A row that cannot be read, or names a member that is not there, protects nobody: what it was written to find is not found, and nothing else would say so.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.ModelRowNamesWhatExists));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext start) => start.RegisterAdditionalFileAction(CheckFile);

    private static void CheckFile(AdditionalFileAnalysisContext context)
    {
        if (!ProjectModels.IsModel(context.AdditionalFile, context.Options))
        {
            return;
        }

        var file = context.AdditionalFile;
        var text = file.GetText(context.CancellationToken);
        var model = ProjectModels.Read(file);
        Report(model.Faults);
        foreach (var row in model.Rows)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            Report(RowCheck.Faults(row, context.Compilation));
        }

        void Report(IEnumerable<JsonFault> faults)
        {
            foreach (var fault in faults)
            {
                var location = Location.Create(file.Path, fault.Span, text?.Lines.GetLinePositionSpan(fault.Span) ?? default);
                context.ReportDiagnostic(Diagnostic.Create(Rule, location, Path.GetFileName(file.Path), fault.Problem + "."));
            }
        }
    }
}
