using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ToolContracts.Analyzers.Flow.Code;

/// <summary>
/// The code of methods of this compilation, bound when it is asked for. Not safe for use by several threads at once: the engine that
/// owns it takes a lock.
/// </summary>
internal sealed class MethodBodies(Compilation compilation)
{
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];
    private readonly Dictionary<IMethodSymbol, IOperation?> _bodies = new(SymbolEqualityComparer.Default);

    /// <summary>
    /// The body of a method, constructor or accessor; null where it has none here: abstract, of another assembly, an automatic property's,
    /// a primary constructor's. It may be the root of a control flow graph.
    /// </summary>
    public IOperation? Of(IMethodSymbol method, CancellationToken cancellationToken)
    {
        method = (method.PartialImplementationPart ?? method).OriginalDefinition;
        if (!_bodies.TryGetValue(method, out var body))
        {
            body = Bind(method, cancellationToken);
            _bodies.Add(method, body);
        }

        return body;
    }

    /// <summary>Whether a method has such a body; nothing is bound for the answer.</summary>
    public bool Has(IMethodSymbol method, CancellationToken cancellationToken)
    {
        foreach (var reference in (method.PartialImplementationPart ?? method).OriginalDefinition.DeclaringSyntaxReferences)
        {
            if (compilation.ContainsSyntaxTree(reference.SyntaxTree) && Executable(reference.GetSyntax(cancellationToken)) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The semantic model of a tree of this compilation.</summary>
    public SemanticModel ModelOf(SyntaxTree tree)
    {
        if (!_models.TryGetValue(tree, out var model))
        {
#pragma warning disable RS1030 // A callee lies in another tree than the caller that is analysed; models are made once a tree.
            model = compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
            _models.Add(tree, model);
        }

        return model;
    }

    private IOperation? Bind(IMethodSymbol method, CancellationToken cancellationToken)
    {
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            if (compilation.ContainsSyntaxTree(reference.SyntaxTree) && Executable(reference.GetSyntax(cancellationToken)) is { } node)
            {
                return ModelOf(reference.SyntaxTree).GetOperation(node, cancellationToken);
            }
        }

        return null;
    }

    /// <summary>The node that Roslyn gives an operation for, of a declaration with code.</summary>
    private static SyntaxNode? Executable(SyntaxNode declaration) => declaration switch
    {
        BaseMethodDeclarationSyntax { Body: null, ExpressionBody: null } and not ConstructorDeclarationSyntax => null,
        AccessorDeclarationSyntax { Body: null, ExpressionBody: null } => null,
        BaseMethodDeclarationSyntax or AccessorDeclarationSyntax => declaration,
        ArrowExpressionClauseSyntax => declaration,
        CompilationUnitSyntax => declaration,

        // A primary constructor that hands arguments to its base.
        TypeDeclarationSyntax { ParameterList: not null, BaseList.Types: [PrimaryConstructorBaseTypeSyntax, ..] } => declaration,
        _ => null,
    };
}
