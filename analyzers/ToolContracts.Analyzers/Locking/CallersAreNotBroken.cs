using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Analyzers.Locking.Comparing;
using ToolContracts.Shared;
using ToolContracts.Shared.Json;

namespace ToolContracts.Analyzers.Locking;

/// <summary>TOOL6002: what callers of the locked tools rely on is still there.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallersAreNotBroken : LockRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        DiagnosticIds.CallersAreNotBroken,
        "Callers find what the lock file promises",
        "{0} breaks its callers: {1} is {2} in {3} and {4} in the code. Keep what callers rely on, or accept the change in the lock file.",
        "Locking",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Prompts, stored plans and other agents call tools by their names and schemas. Arguments that were taken are taken still, and results have what they had.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.CallersAreNotBroken));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override ChangeKind Kind => ChangeKind.Breaking;

    private protected override void CheckFile(ProjectLock file, AdditionalFileAnalysisContext context)
    {
        if (context.AdditionalFile.Path != file.File.Path)
        {
            return;
        }

        foreach (var toolset in file.Gone(context.Compilation, context.CancellationToken))
        {
            context.ReportDiagnostic(Describe(
                ToolsetComparison.Gone(toolset.Name), file.At(file.File, toolset.NameSpan), file, new JsonObject(default, [])));
        }
    }
}
