using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using ToolContracts.Shared;
using ToolContracts.Shared.Locking;

namespace ToolContracts.CodeFixes.Locking;

/// <summary>
/// TOOL6001, TOOL6002, TOOL6003: takes a change over into the lock file, where it is reviewed. Fix-all takes over all changes of the same rule, never
/// those of another: who accepts texts accepts no authority by it.
/// </summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(AcceptChangeFix),
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".cs", ".json"])]
[Shared]
public sealed class AcceptChangeFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [DiagnosticIds.AuthorityIsNotWidened, DiagnosticIds.CallersAreNotBroken, DiagnosticIds.ContractIsLocked];

    public override FixAllProvider GetFixAllProvider() => AcceptAllChanges.Instance;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            // A fault of the file itself has none of these: it is mended by hand.
            if (AcceptedChange.Of(diagnostic) is not { } change || change.FindFile(context.TextDocument.Project) is null)
            {
                continue;
            }

            var project = context.TextDocument.Project;
            context.RegisterCodeFix(
                CodeAction.Create($"Accept this change in {LockNames.File}", token => LockFileEdits.AcceptAsync(project.Solution, [(project.Id, change)], token), Key(diagnostic.Id)),
                diagnostic);
        }

        return Task.CompletedTask;
    }

    /// <summary>Equivalence key of the changes of one rule.</summary>
    internal static string Key(string id) => nameof(AcceptChangeFix) + ":" + id;
}
