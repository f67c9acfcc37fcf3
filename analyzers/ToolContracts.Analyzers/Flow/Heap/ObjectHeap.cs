using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Summaries;
using ToolContracts.Analyzers.Flow.Values;

namespace ToolContracts.Analyzers.Flow.Heap;

/// <summary>
/// What fields and properties hold of objects that nobody follows: whatever any member of the compilation writes into them, of whichever
/// object. Found on demand, through the members that mention the name, and their callers where what they write is what they are given.
/// </summary>
internal sealed class ObjectHeap(FlowEngine engine)
{
    /// <summary>A value that came through more constructors and setters than this is not followed.</summary>
    private const int Deepest = 10;

    /// <summary>Rounds for values that depend on each other.</summary>
    private const int MostRounds = 6;

    private readonly Dictionary<HeapKey, Value> _known = [];
    private readonly Dictionary<HeapKey, Value> _open = [];
    private readonly List<HeapKey> _path = [];
    private int _lowestTouched = int.MaxValue;
    private bool _isStrict;

    /// <summary>What a taint carries where only the heap is asked for what it depends on: of a parameter nothing, since its callers report that.</summary>
    /// <param name="taint">The taint.</param>
    /// <param name="isStrict">Of members of members only what is known of just that object.</param>
    /// <param name="within">The summary that it is of.</param>
    public Taint Resolve(Taint taint, bool isStrict, MethodSummary within, CancellationToken cancellationToken)
    {
        _isStrict = isStrict;
        return new Substitution(input => Lookup(null, within, input, cancellationToken)).Of(taint);
    }

    /// <summary>What a field or property may hold.</summary>
    public Value Of(ISymbol field, CancellationToken cancellationToken) => Find(new HeapKey(field.OriginalDefinition, -1), cancellationToken);

    private Value Lookup(IMethodSymbol? within, MethodSummary summary, Input input, CancellationToken cancellationToken)
    {
        switch (input.Kind)
        {
            case InputKind.Field when _isStrict && _path.Count == 0:
                return Value.Clean;

            case InputKind.Field:
                return Read(Of(input.Field!, cancellationToken), input.Path, 0, cancellationToken);

            case InputKind.This when input.Path.Length > 0 && input.Path[0].Symbol is { } first:
                return Read(Of(first, cancellationToken), input.Path, 1, cancellationToken);

            case InputKind.DelegateResult:
                return Called(within, summary, input.Delegate!, cancellationToken);

            case InputKind.LambdaParameter:
                return Value.Of(input);

            case InputKind.Parameter when within is not null:
                return Read(Find(new HeapKey(within, input.Ordinal), cancellationToken), input.Path, 0, cancellationToken);

            default:
                return Value.Clean;
        }
    }

    private Value Read(Value value, ImmutableArray<Member> path, int from, CancellationToken cancellationToken)
    {
        for (var i = from; i < path.Length; i++)
        {
            var part = value.Read(path[i], isTracked: false);

            // A member that the value does not know apart may have been set elsewhere.
            value = !(_isStrict && _path.Count == 0) && !value.Members.ContainsKey(path[i].Name) && path[i].Symbol is { } symbol && engine.IsDeclared(symbol)
                ? part.Join(Of(symbol, cancellationToken))
                : part;
        }

        return value;
    }

    private Value Find(HeapKey key, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_open.TryGetValue(key, out var sofar))
        {
            _lowestTouched = Math.Min(_lowestTouched, _path.IndexOf(key));
            return sofar;
        }

        if (_path.Count >= Deepest)
        {
            // What depends on this is not kept, so that it does not matter where the question came from.
            _lowestTouched = -1;
            return Value.Clean;
        }

        var outer = _lowestTouched;
        var index = _path.Count;
        _path.Add(key);
        _open[key] = Value.Clean;
        Value value;
        var round = 0;
        do
        {
            _lowestTouched = int.MaxValue;
            sofar = _open[key];
            value = sofar.Join(Compute(key, cancellationToken));
            _open[key] = value;
        }
        while (_lowestTouched <= index && !ReferenceEquals(value, sofar) && ++round < MostRounds);

        _path.RemoveAt(index);
        _open.Remove(key);
        if (_lowestTouched >= index)
        {
            _known[key] = value;
            _lowestTouched = outer;
        }
        else
        {
            _lowestTouched = Math.Min(outer, _lowestTouched);
        }

        return value;
    }

    private Value Compute(HeapKey key, CancellationToken cancellationToken)
    {
        var value = Value.Clean;
        if (key.Ordinal >= 0)
        {
            var callee = (IMethodSymbol)key.Symbol;
            var name = callee.MethodKind == MethodKind.Constructor ? callee.ContainingType.Name : (callee.AssociatedSymbol ?? callee).Name;
            foreach (var (caller, summary) in engine.Mentioning(name, cancellationToken))
            {
                foreach (var (called, ordinal, passed) in summary.Arguments)
                {
                    if (ordinal == key.Ordinal && SymbolEqualityComparer.Default.Equals(called, callee))
                    {
                        value = value.Join(InContext(caller, summary, passed, cancellationToken));
                    }
                }
            }

            return value;
        }

        foreach (var written in Written(key.Symbol))
        {
            foreach (var (writer, summary) in engine.Mentioning(written.Name, cancellationToken))
            {
                foreach (var (field, one) in summary.HeapWrites)
                {
                    if (SymbolEqualityComparer.Default.Equals(field, written))
                    {
                        value = value.Join(InContext(writer, summary, one, cancellationToken));
                    }
                }
            }
        }

        return value;
    }

    /// <summary>The member itself, or of an interface's or abstract property those that implement it.</summary>
    private IEnumerable<ISymbol> Written(ISymbol symbol)
    {
        yield return symbol;
        if (symbol is IPropertySymbol { GetMethod: { } getter } && (symbol.IsAbstract || symbol.IsVirtual))
        {
            var targets = engine.Implementations.Of(getter);
            foreach (var target in targets.IsDefault ? [] : targets)
            {
                if (target.AssociatedSymbol is IPropertySymbol property && !SymbolEqualityComparer.Default.Equals(property, symbol))
                {
                    yield return property.OriginalDefinition;
                }
            }
        }
    }

    private Value InContext(IMethodSymbol? within, MethodSummary summary, Value value, CancellationToken cancellationToken) =>
        new Substitution(input => Lookup(within, summary, input, cancellationToken)).Of(value);

    /// <summary>What a delegate that lies in a field returns for what a method calls it with; of one that nobody knows what goes in comes out.</summary>
    private Value Called(IMethodSymbol? within, MethodSummary summary, Input callee, CancellationToken cancellationToken)
    {
        if (_path.Count >= Deepest)
        {
            _lowestTouched = -1;
            return Value.Clean;
        }

        var known = Lookup(within, summary, callee, cancellationToken);
        var value = Value.Clean;
        foreach (var (input, arguments) in summary.DelegateCalls)
        {
            if (!input.Equals(callee))
            {
                continue;
            }

            var given = arguments.Select(argument => InContext(within, summary, argument, cancellationToken)).ToArray();
            value = known.Targets.IsEmpty
                ? given.Aggregate(value, static (all, one) => all.With(one.All))
                : known.Targets.Aggregate(value, (all, target) => all.Join(Returned(target, given)));
        }

        return value;
    }

    private static Value Returned(DelegateTarget target, Value[] given) =>
        target.Result is { } result
            ? new Substitution(input => input.Kind == InputKind.LambdaParameter ? input.Ordinal < given.Length ? given[input.Ordinal] : Value.Clean : null).Of(result)
            : given.Aggregate(Value.Clean, static (all, one) => all.With(one.All));
}
