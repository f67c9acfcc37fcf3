using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Analyzers.Locking.Comparing;
using ToolContracts.Shared;
using ToolContracts.Shared.Locking;

namespace ToolContracts.Analyzers.Locking;

/// <summary>TOOL6001: no tool may do more, or is protected less, than the lock file says; and the lock file can be read.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AuthorityIsNotWidened : LockRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        DiagnosticIds.AuthorityIsNotWidened,
        "Authority is not wider than the lock file says",
        "{0} may do more or is protected less than was reviewed: {1} is {2} in {3} and {4} in the code. Undo the change, or accept it in the lock file and have that reviewed.",
        "Locking",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "What was reviewed of a tool stands in the lock file. A change that lets it do more, or protects it less, is reviewed before it is built.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.AuthorityIsNotWidened));

    private static readonly DiagnosticDescriptor FileRule = new(
        DiagnosticIds.AuthorityIsNotWidened,
        "The lock file can be read",
        "{0} {1}",
        "Locking",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A lock file that cannot be read locks nothing, so nothing is built with it.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.AuthorityIsNotWidened));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule, FileRule];

    private protected override ChangeKind Kind => ChangeKind.Widened;

    private protected override void CheckFile(ProjectLock file, AdditionalFileAnalysisContext context)
    {
        if (context.AdditionalFile.Path == file.File.Path)
        {
            foreach (var fault in file.Faults)
            {
                context.ReportDiagnostic(Diagnostic.Create(FileRule, file.At(file.File, fault.Span), LockNames.File, fault.Problem + "."));
            }
        }

        foreach (var other in file.Others.Where(other => other.Path == context.AdditionalFile.Path))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                FileRule, file.At(other, default), LockNames.File, $"is there a second time: a project has one, and '{file.File.Path}' is another. Remove one of them."));
        }
    }
}
