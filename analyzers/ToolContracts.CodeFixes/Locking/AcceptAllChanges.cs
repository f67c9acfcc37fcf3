using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using ToolContracts.Shared.Locking;

namespace ToolContracts.CodeFixes.Locking;

/// <summary>Accepts all changes of one rule at once. The usual provider merges source files only, and these are in an additional one.</summary>
internal sealed class AcceptAllChanges : FixAllProvider
{
    public static readonly AcceptAllChanges Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext context) => Task.FromResult<CodeAction?>(CodeAction.Create(
        $"Accept all changes of this rule in {LockNames.File}",
        token => AcceptAsync(context.WithCancellationToken(token)),
        context.CodeActionEquivalenceKey));

    private static async Task<Solution> AcceptAsync(FixAllContext context)
    {
        var changes = new List<(ProjectId, AcceptedChange)>();
        foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
        {
            var reported = context is { Scope: FixAllScope.Document, Document: { } document }
                ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            changes.AddRange(reported
                .Where(diagnostic => AcceptChangeFix.Key(diagnostic.Id) == context.CodeActionEquivalenceKey)

                // Begun in the lock file itself, the document is that file.
                .Where(diagnostic => context is not { Scope: FixAllScope.Document, Document: null } || !diagnostic.Location.IsInSource)
                .Select(diagnostic => (project.Id, Change: AcceptedChange.Of(diagnostic))).Where(static one => one.Change is not null)!);
        }

        return await LockFileEdits.AcceptAsync(context.Solution, changes, context.CancellationToken).ConfigureAwait(false);
    }
}
