using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Analyzers.Flow.Classes;
using ToolContracts.Analyzers.Flow.Code;
using ToolContracts.Analyzers.Flow.Heap;
using ToolContracts.Analyzers.Flow.Models;
using ToolContracts.Analyzers.Flow.Reach;
using ToolContracts.Analyzers.Flow.Reporting;
using ToolContracts.Analyzers.Flow.Reuse;
using ToolContracts.Analyzers.Flow.Summaries;

namespace ToolContracts.Analyzers.Flow;

/// <summary>
/// The flow engine of one compilation. Everything is made on demand, from the member that is asked about down to what it calls, and kept.
/// One thread at a time is let in: what is found does not depend on who asked first.
/// </summary>
internal sealed class FlowEngine
{
    private readonly object _gate = new();
    private readonly Lazy<EditedCode>? _edited;
    private LabelReach? _reach;

    public FlowEngine(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        Compilation = compilation;
        Models = FlowModels.Of(compilation, options, cancellationToken);
        Bodies = new MethodBodies(compilation);
        Marks = new Marks(compilation);
        Facts = new FactReader(this);
        Summaries = new SummaryStore(this);
        Heap = new ObjectHeap(this);
        if (Liveness.IsLive(options))
        {
            _edited = new Lazy<EditedCode>(() => new EditedCode(this, CancellationToken.None));
        }

        Implementations = new Implementations(compilation, _edited is null ? null : method => _edited.Value.ImplementationsOf(method));
    }

    public Compilation Compilation { get; }

    public FlowModels Models { get; }

    public MethodBodies Bodies { get; }

    public Implementations Implementations { get; }

    public Marks Marks { get; }

    public FactReader Facts { get; }

    public SummaryStore Summaries { get; }

    public ObjectHeap Heap { get; }

    /// <summary>Where labels can be at all.</summary>
    public LabelReach Reach => _reach ??= MakeReach(CancellationToken.None);

    /// <summary>What is to be reported of a member's code.</summary>
    /// <param name="owner">The method, accessor, field or property.</param>
    /// <param name="declaration">Its declaration.</param>
    public ImmutableArray<Finding> Find(ISymbol owner, SyntaxNode declaration, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _reach ??= MakeReach(cancellationToken);
            if (!_reach.IsWorth(owner, declaration, cancellationToken))
            {
                return [];
            }

            if (owner is IMethodSymbol method)
            {
                return Summaries.Has(method, cancellationToken) ? new Findings(this).Of(method, Summaries.Solve(method, cancellationToken), cancellationToken) : [];
            }

            return Summaries.SolveInitializer(owner, cancellationToken) is { } summary ? new Findings(this).Of(owner, summary, cancellationToken) : [];
        }
    }

    /// <summary>Whether a symbol is declared in the compilation.</summary>
    public bool IsDeclared(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, Compilation.Assembly);

    /// <summary>The methods with code that a member may call, in the order of the source.</summary>
    public IEnumerable<IMethodSymbol> CalleesOf(ISymbol member, CancellationToken cancellationToken) =>
        _edited is null
            ? Facts.Of(member, cancellationToken).Callees.Where(callee => Summaries.Has(callee, cancellationToken))
            : _edited.Value.CalleesOf(member, cancellationToken);

    /// <summary>The summaries of some members, each with its method; null stands for an initializer's.</summary>
    public IEnumerable<(IMethodSymbol? Method, MethodSummary Summary)> Solved(IEnumerable<ISymbol> members, CancellationToken cancellationToken)
    {
        foreach (var member in members)
        {
            if (member is IMethodSymbol method)
            {
                if (Summaries.Has(method, cancellationToken))
                {
                    yield return (method, Summaries.Solve(method, cancellationToken));
                }
            }
            else if (Summaries.SolveInitializer(member, cancellationToken) is { } summary)
            {
                yield return (null, summary);
            }
        }
    }

    private LabelReach MakeReach(CancellationToken cancellationToken) =>
        _edited is null ? ReachGraph.Of(this, CodeIndex.Of(Compilation, cancellationToken), cancellationToken) : new EditorReach(this, _edited.Value);
}
