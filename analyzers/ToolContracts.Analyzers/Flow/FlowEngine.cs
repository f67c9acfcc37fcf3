using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Analyzers.Flow.Code;
using ToolContracts.Analyzers.Flow.Heap;
using ToolContracts.Analyzers.Flow.Models;
using ToolContracts.Analyzers.Flow.Reporting;
using ToolContracts.Analyzers.Flow.Summaries;

namespace ToolContracts.Analyzers.Flow;

/// <summary>
/// The flow engine of one compilation. Everything is made on demand, from the member that is asked about down to what it calls, and kept.
/// One thread at a time is let in: what is found does not depend on who asked first.
/// </summary>
internal sealed class FlowEngine
{
    private readonly object _gate = new();
    private readonly Lazy<CodeIndex> _index;
    private readonly Lazy<Candidates> _candidates;

    public FlowEngine(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        Compilation = compilation;
        Models = FlowModels.Of(compilation, options, cancellationToken);
        Bodies = new MethodBodies(compilation);
        Implementations = new Implementations(compilation);
        Callees = new Callees(Bodies, Implementations);
        Summaries = new SummaryStore(this);
        Heap = new ObjectHeap(this);
        _index = new Lazy<CodeIndex>(() => CodeIndex.Of(compilation, CancellationToken.None));
        _candidates = new Lazy<Candidates>(() => new Candidates(compilation, Models, _index.Value));
    }

    public Compilation Compilation { get; }

    public FlowModels Models { get; }

    public MethodBodies Bodies { get; }

    public Implementations Implementations { get; }

    public Callees Callees { get; }

    public SummaryStore Summaries { get; }

    public ObjectHeap Heap { get; }

    /// <summary>What is to be reported of a member's code.</summary>
    /// <param name="owner">The method, accessor, field or property.</param>
    /// <param name="declaration">Its declaration.</param>
    public ImmutableArray<Finding> Find(ISymbol owner, SyntaxNode declaration, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_candidates.Value.Contains(owner, declaration))
            {
                return [];
            }

            if (owner is IMethodSymbol method)
            {
                return Summaries.Has(method, cancellationToken) ? new Findings(this).Of(method, Summaries.Solve(method, cancellationToken), cancellationToken) : [];
            }

            return Initializers.Of(owner) is { } initializer
                ? new Findings(this).Of(null, Summaries.SolveInitializer(initializer, cancellationToken), cancellationToken)
                : [];
        }
    }

    /// <summary>Whether a symbol is declared in the compilation.</summary>
    public bool IsDeclared(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, Compilation.Assembly);

    /// <summary>The members that mention a name, each with its summary; null stands for an initializer's.</summary>
    public IEnumerable<(IMethodSymbol? Method, MethodSummary Summary)> Mentioning(string name, CancellationToken cancellationToken)
    {
        foreach (var member in _index.Value.Mentioning(name))
        {
            if (!_candidates.Value.MayWrite(member))
            {
                continue;
            }

            foreach (var symbol in DeclaredSymbols.Of(member, Bodies, cancellationToken))
            {
                if (symbol is IMethodSymbol method)
                {
                    if (Summaries.Has(method, cancellationToken))
                    {
                        yield return (method, Summaries.Solve(method, cancellationToken));
                    }
                }
                else if (symbol.IsStatic && Initializers.Of(symbol) is { } initializer)
                {
                    yield return (null, Summaries.SolveInitializer(initializer, cancellationToken));
                }
            }
        }
    }
}
