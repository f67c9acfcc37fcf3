using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ToolContracts.Shared;

namespace ToolContracts.CodeFixes.Declaration;

/// <summary>TOOL1015: marks a parameter that is a service [Injected].</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SchemaIsClosedFix))]
[Shared]
public sealed class SchemaIsClosedFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.SchemaIsClosed];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(FixProperties.Fix, out var fix) || fix != FixProperties.Injected
                || root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<ParameterSyntax>() is not { } parameter)
            {
                continue;
            }

            context.RegisterCodeFix(
                CodeAction.Create(
                    "The host fills it from its services: [Injected]",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(parameter, parameter.WithAttribute("ToolContracts.Injected")))),
                    equivalenceKey: nameof(SchemaIsClosedFix)),
                diagnostic);
        }
    }
}
