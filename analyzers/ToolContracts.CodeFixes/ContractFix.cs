using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace ToolContracts.CodeFixes;

/// <summary>A fix that says which choices settle a diagnostic. One and all are made in the same way, so fix-all is right wherever one is.</summary>
public abstract class ContractFix : CodeFixProvider
{
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) =>
            context.CodeActionEquivalenceKey is { } key ? await MakeAsync(document, diagnostics, key, context.CancellationToken).ConfigureAwait(false) : document);

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await FixTarget.FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } target)
            {
                continue;
            }

            foreach (var choice in Choices(target))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(choice.Title, token => MakeAsync(context.Document, [diagnostic], choice.Key, token), choice.Key), diagnostic);
            }
        }
    }

    /// <summary>The choices for a diagnostic, the best first; none where nothing is certain.</summary>
    private protected abstract IEnumerable<FixChoice> Choices(FixTarget target);

    private async Task<Document> MakeAsync(Document document, ImmutableArray<Diagnostic> diagnostics, string key, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        if (root is null)
        {
            return document;
        }

        var editor = new SyntaxEditor(root, document.Project.Solution.Services);
        var settled = new HashSet<object>();
        foreach (var diagnostic in diagnostics)
        {
            var target = await FixTarget.FindAsync(document, diagnostic, cancellationToken).ConfigureAwait(false);
            var choice = target is null ? null : Choices(target).FirstOrDefault(one => one.Key == key);
            if (choice is not null && settled.Add(choice.Anchor ?? diagnostic))
            {
                choice.Edit(editor);
            }
        }

        return document.WithSyntaxRoot(editor.GetChangedRoot());
    }
}
