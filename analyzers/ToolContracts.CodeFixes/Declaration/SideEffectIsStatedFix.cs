using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ToolContracts.Shared;

namespace ToolContracts.CodeFixes.Declaration;

/// <summary>TOOL1001: states the side effect that the author picks.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SideEffectIsStatedFix))]
[Shared]
public sealed class SideEffectIsStatedFix : CodeFixProvider
{
    private static readonly (string Value, string Title)[] Choices =
    [
        ("None", "It only reads: [SideEffect(SideEffect.None)]"),
        ("Reversible", "It changes what a later call can restore: [SideEffect(SideEffect.Reversible)]"),
        ("Irreversible", "It changes what cannot be exactly undone: [SideEffect(SideEffect.Irreversible)]"),
    ];

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.SideEffectIsStated];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method)
        {
            return;
        }

        foreach (var (value, title) in Choices)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    title,
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(
                        root.ReplaceNode(method, method.WithAttributes($"ToolContracts.SideEffect(ToolContracts.SideEffect.{value})")))),
                    equivalenceKey: nameof(SideEffectIsStatedFix) + value),
                context.Diagnostics);
        }
    }
}
