using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ToolContracts.Shared;

namespace ToolContracts.CodeFixes;

/// <summary>A diagnostic and what it stands on.</summary>
internal sealed class FixTarget
{
    private FixTarget(Diagnostic diagnostic, SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        Diagnostic = diagnostic;
        Node = node;
        Model = model;
        CancellationToken = cancellationToken;
        Attribute = node.FirstAncestorOrSelf<AttributeSyntax>();
        Method = node.FirstAncestorOrSelf<MethodDeclarationSyntax>();
        Type = node is TypeDeclarationSyntax type ? model.GetDeclaredSymbol(type, cancellationToken) as INamedTypeSymbol : null;
        Tool = Method is not null && model.GetDeclaredSymbol(Method, cancellationToken) is IMethodSymbol symbol ? ContractReader.ReadTool(symbol) : null;
    }

    public Diagnostic Diagnostic { get; }

    /// <summary>The smallest node at the diagnostic.</summary>
    public SyntaxNode Node { get; }

    /// <summary>What the code of the diagnostic's file means.</summary>
    public SemanticModel Model { get; }

    public Compilation Compilation => Model.Compilation;

    /// <summary>The attribute that the diagnostic stands in; null where it stands at a name.</summary>
    public AttributeSyntax? Attribute { get; }

    /// <summary>The method that the diagnostic stands in; null where it stands at a class or assembly.</summary>
    public MethodDeclarationSyntax? Method { get; }

    /// <summary>The type whose name the diagnostic stands at; null where it stands elsewhere.</summary>
    public INamedTypeSymbol? Type { get; }

    /// <summary>The method as a tool; null where it is none.</summary>
    public ToolDeclaration? Tool { get; }

    public CancellationToken CancellationToken { get; }

    public static async Task<FixTarget?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null || !root.FullSpan.Contains(diagnostic.Location.SourceSpan))
        {
            return null;
        }

        var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        return new FixTarget(diagnostic, node, model, cancellationToken);
    }

    /// <summary>A property that the analyzer left for the fix; null where it left none.</summary>
    public string? Property(string name) => Diagnostic.Properties.TryGetValue(name, out var value) ? value : null;
}
