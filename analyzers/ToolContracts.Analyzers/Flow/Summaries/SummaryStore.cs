using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Code;
using ToolContracts.Analyzers.Flow.Solving;

namespace ToolContracts.Analyzers.Flow.Summaries;

/// <summary>
/// The summaries of the compilation's methods, each made when it is first needed: callees before callers, methods that call each other
/// together, from nothing up, in the order of the source. So a summary is the same whoever asked for it first.
/// </summary>
internal sealed class SummaryStore(FlowEngine engine)
{
    /// <summary>Rounds after which methods that call each other are given up; labels are few, so few suffice.</summary>
    private const int MostRounds = 12;

    /// <summary>Rounds that are exact; what is not settled by then grows along the paths of objects of one kind.</summary>
    private const int ExactRounds = 3;

    private readonly Dictionary<IMethodSymbol, MethodSummary> _summaries = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IMethodSymbol, bool> _has = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, MethodSummary> _initializers = [];

    /// <summary>Number of methods that were solved.</summary>
    public int Count => _summaries.Count;

    /// <summary>Whether a method has code here: a body, or of a constructor what makes the object.</summary>
    public bool Has(IMethodSymbol method, CancellationToken cancellationToken)
    {
        if (!_has.TryGetValue(method, out var has))
        {
            has = SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, engine.Compilation.Assembly)
                && (method.MethodKind == MethodKind.Constructor ? Makes(method) : engine.Bodies.Has(method, cancellationToken));
            _has.Add(method, has);
        }

        return has;
    }

    /// <summary>The summary as it is known by now: solved, or in a circle what the last round gave.</summary>
    public MethodSummary Of(IMethodSymbol method) => _summaries.TryGetValue(method.OriginalDefinition, out var summary) ? summary : MethodSummary.Nothing;

    /// <summary>Solves a method, and all that it needs first.</summary>
    public MethodSummary Solve(IMethodSymbol method, CancellationToken cancellationToken)
    {
        method = method.OriginalDefinition;
        if (!_summaries.ContainsKey(method))
        {
            foreach (var circle in new CallCircles(one => engine.CalleesOf(one, cancellationToken), _summaries.ContainsKey).From(method))
            {
                SolveCircle(circle, cancellationToken);
            }
        }

        return _summaries[method];
    }

    /// <summary>Solves the initializer of a field or property, and all that it needs first; null where it has none that matters.</summary>
    public MethodSummary? SolveInitializer(ISymbol member, CancellationToken cancellationToken)
    {
        if (Initializers.Of(member) is not { } initializer)
        {
            return null;
        }

        if (!_initializers.TryGetValue(initializer, out var summary))
        {
            foreach (var callee in engine.CalleesOf(member, cancellationToken))
            {
                Solve(callee, cancellationToken);
            }

            summary = new MethodSolver(engine).SolveInitializer(initializer, cancellationToken);
            _initializers.Add(initializer, summary);
        }

        return summary;
    }

    private void SolveCircle(ImmutableArray<IMethodSymbol> circle, CancellationToken cancellationToken)
    {
        var solver = new MethodSolver(engine);
        var changed = true;
        for (var round = 0; changed && round < MostRounds; round++)
        {
            changed = false;
            foreach (var method in circle)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var summary = solver.Solve(method, cancellationToken);
                summary = round < ExactRounds ? summary : Widening.Of(Of(method), summary);
                changed |= Of(method).IsLessThan(summary);
                _summaries[method] = summary;
            }

            // A method that does not call itself is solved at once.
            changed &= circle.Length > 1 || engine.CalleesOf(circle[0], cancellationToken).Contains(circle[0], SymbolEqualityComparer.Default);
        }

        if (changed)
        {
            foreach (var method in circle)
            {
                _summaries[method] = _summaries[method].AsIncomplete();
            }
        }
    }

    private static bool Makes(IMethodSymbol constructor) =>
        !constructor.DeclaringSyntaxReferences.IsEmpty
        || (constructor is { IsImplicitlyDeclared: true, Parameters.IsEmpty: true, ContainingType: { DeclaringSyntaxReferences.IsEmpty: false } });
}
