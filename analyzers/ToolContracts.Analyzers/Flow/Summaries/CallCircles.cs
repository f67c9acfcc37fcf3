using Microsoft.CodeAnalysis;

namespace ToolContracts.Analyzers.Flow.Summaries;

/// <summary>
/// Orders methods so that callees come before callers; methods that call each other come together, in the order of the source. Tarjan's
/// strongly connected components, with a stack of its own, since calls nest deeper than threads do.
/// </summary>
/// <param name="callees">Whom a method calls.</param>
/// <param name="isDone">Whether a method is behind already.</param>
internal sealed class CallCircles(Func<IMethodSymbol, IEnumerable<IMethodSymbol>> callees, Func<IMethodSymbol, bool> isDone)
{
    private readonly Dictionary<IMethodSymbol, Visit> _visits = new(SymbolEqualityComparer.Default);
    private readonly Stack<Visit> _component = [];

    public IEnumerable<ImmutableArray<IMethodSymbol>> From(IMethodSymbol root)
    {
        var path = new Stack<Visit>();
        path.Push(Begin(root));
        while (path.Count > 0)
        {
            var visit = path.Peek();
            if (visit.Next < visit.Callees.Length)
            {
                var callee = visit.Callees[visit.Next++];
                if (!_visits.TryGetValue(callee, out var known))
                {
                    path.Push(Begin(callee));
                }
                else if (known.IsOpen)
                {
                    visit.Lowest = Math.Min(visit.Lowest, known.Index);
                }

                continue;
            }

            path.Pop();
            if (path.Count > 0)
            {
                path.Peek().Lowest = Math.Min(path.Peek().Lowest, visit.Lowest);
            }

            if (visit.Lowest == visit.Index)
            {
                yield return Close(visit);
            }
        }
    }

    private Visit Begin(IMethodSymbol method)
    {
        var visit = new Visit(method, _visits.Count, [.. callees(method).Where(callee => !isDone(callee))]);
        _visits.Add(method, visit);
        _component.Push(visit);
        return visit;
    }

    private ImmutableArray<IMethodSymbol> Close(Visit root)
    {
        var circle = new List<IMethodSymbol>();
        Visit visit;
        do
        {
            visit = _component.Pop();
            visit.IsOpen = false;
            circle.Add(visit.Method);
        }
        while (visit != root);
        return [.. circle.OrderBy(static method => method.Locations[0].SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(static method => method.Locations[0].SourceSpan.Start)];
    }

    private sealed class Visit(IMethodSymbol method, int index, ImmutableArray<IMethodSymbol> callees)
    {
        public IMethodSymbol Method { get; } = method;

        public int Index { get; } = index;

        public int Lowest { get; set; } = index;

        public ImmutableArray<IMethodSymbol> Callees { get; } = callees;

        public int Next { get; set; }

        public bool IsOpen { get; set; } = true;
    }
}
