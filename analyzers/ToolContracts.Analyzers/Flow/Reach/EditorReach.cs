using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Code;
using ToolContracts.Analyzers.Flow.Reuse;

namespace ToolContracts.Analyzers.Flow.Reach;

/// <summary>
/// Reach for an editor, which asks anew of a file with each key that is pressed. It is a build's, of facts that are mostly known from the
/// compilations before; until they are, names alone tell where nothing can be, and nothing is bound.
/// </summary>
internal sealed class EditorReach(FlowEngine engine, EditedCode code) : LabelReach
{
    private Candidates? _candidates;
    private ReachGraph? _graph;

    public override bool IsWorth(ISymbol owner, SyntaxNode declaration, CancellationToken cancellationToken)
    {
        if (_graph is null && !code.IsKnown && !ByName(cancellationToken).Contains(owner, declaration))
        {
            return false;
        }

        return Graph(cancellationToken).IsWorth(code.Known(owner.OriginalDefinition), declaration, cancellationToken);
    }

    public override Labels In(ISymbol member) => Graph(CancellationToken.None).In(code.Known(member));

    public override Labels Held(ISymbol field) => Graph(CancellationToken.None).Held(code.Known(field));

    public override IEnumerable<ISymbol> WritersOf(ISymbol field, CancellationToken cancellationToken) =>
        Graph(cancellationToken).WritersOf(code.Known(field), cancellationToken).Select(code.Own);

    public override IEnumerable<ISymbol> CallersOf(IMethodSymbol method, CancellationToken cancellationToken) =>
        Graph(cancellationToken).CallersOf((IMethodSymbol)code.Known(method), cancellationToken).Select(code.Own);

    private Candidates ByName(CancellationToken cancellationToken) =>
        _candidates ??= new Candidates(engine.Compilation, engine.Models, CodeIndex.Of(engine.Compilation, cancellationToken));

    private ReachGraph Graph(CancellationToken cancellationToken) =>
        _graph ??= new ReachGraph(
            code.Members(cancellationToken),
            member => code.FactsOf(member, cancellationToken),
            static _ => true,
            engine.Compilation.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary);
}
