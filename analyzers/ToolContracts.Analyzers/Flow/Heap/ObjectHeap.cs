using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Classes;
using ToolContracts.Analyzers.Flow.Summaries;
using ToolContracts.Analyzers.Flow.Values;

namespace ToolContracts.Analyzers.Flow.Heap;

/// <summary>
/// What fields and properties hold of objects that nobody follows: whatever any member of the compilation writes into them, of whichever
/// object. Found on demand, through the members that mention the name, and their callers where what they write is what they are given.
/// </summary>
internal sealed class ObjectHeap(FlowEngine engine)
{
    private readonly Dictionary<HeapKey, Value> _known = [];
    private readonly Dictionary<HeapKey, OpenKey> _open = [];
    private readonly Queue<OpenKey> _waiting = new();
    private OpenKey? _computing;
    private bool _isStrict;
    private bool _isCalled;

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
    public Value Of(ISymbol field, CancellationToken cancellationToken) =>
        TypeCut.Passing(PartTypes.Of(field)) is Labels.None or Labels.Outside || (engine.Reach.Held(field.OriginalDefinition) == Labels.None && !DelegateTypes.MayBe(PartTypes.Of(field))) ? Value.Clean : Find(new HeapKey(field.OriginalDefinition, -1), cancellationToken);

    private Value Lookup(IMethodSymbol? within, MethodSummary summary, Input input, CancellationToken cancellationToken)
    {
        switch (input.Kind)
        {
            case InputKind.Field when _isStrict && _computing is null:
                return Value.Clean;

            case InputKind.Field:
                return Read(Of(input.Field!, cancellationToken), input.Path, 0, cancellationToken);

            case InputKind.This when input.Path.Length > 0 && input.Path[0].Symbol is { } first:
                return Read(Of(first, cancellationToken), input.Path, 1, cancellationToken);

            // Strictly, what one delegate returned, handed to another, is not followed further.
            case InputKind.DelegateResult when _isStrict && _computing is null:
                if (_isCalled)
                {
                    return Value.Clean;
                }

                _isCalled = true;
                var returned = Called(within, summary, input.Delegate!, cancellationToken);
                _isCalled = false;
                return returned;

            case InputKind.DelegateResult:
                return Find(new HeapKey(within, -1) { Delegate = input.Delegate, Summary = summary }, cancellationToken);

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
            value = !(_isStrict && _computing is null) && !value.Members.ContainsKey(path[i].Name) && path[i].Symbol is { } symbol && engine.IsDeclared(symbol)
                ? part.Join(Of(symbol, cancellationToken))
                : part;
        }

        return value;
    }

    /// <summary>
    /// The value of a key: computed with all that it depends on, from nothing up, until none changes any more. What is asked for within
    /// a computation is what is known by then, and the one that asks is computed again when that grows.
    /// </summary>
    private Value Find(HeapKey key, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        if (!_open.TryGetValue(key, out var open))
        {
            open = new OpenKey(key);
            _open.Add(key, open);
            _waiting.Enqueue(open);
        }

        if (_computing is not null)
        {
            open.Dependents.Add(_computing);
            return open.Value;
        }

        while (_waiting.Count > 0 || AwaitNoTargets())
        {
            _computing = _waiting.Dequeue();
            _computing.IsWaiting = false;
            var value = _computing.Value.Join(Compute(_computing.Key, cancellationToken));
            if (!ReferenceEquals(value, _computing.Value))
            {
                _computing.Value = value;
                foreach (var dependent in _computing.Dependents)
                {
                    if (!dependent.IsWaiting)
                    {
                        dependent.IsWaiting = true;
                        _waiting.Enqueue(dependent);
                    }
                }
            }
        }

        _computing = null;
        foreach (var one in _open.Values)
        {
            _known[one.Key] = one.Value;
        }

        _open.Clear();
        return _known[key];
    }

    /// <summary>
    /// Once nothing else changes: delegates of which no target was found have none that is known, so what goes in comes out. False: there
    /// were none.
    /// </summary>
    private bool AwaitNoTargets()
    {
        foreach (var open in _open.Values)
        {
            if (open is { LacksTargets: true, HasNoTargets: false })
            {
                open.HasNoTargets = true;
                open.IsWaiting = true;
                _waiting.Enqueue(open);
            }
        }

        return _waiting.Count > 0;
    }

    private Value Compute(HeapKey key, CancellationToken cancellationToken)
    {
        if (key is { Delegate: { } given, Summary: { } calls })
        {
            return Called((IMethodSymbol?)key.Symbol, calls, given, cancellationToken);
        }

        var value = Value.Clean;
        if (key.Ordinal >= 0)
        {
            var callee = (IMethodSymbol)key.Symbol!;
            foreach (var (caller, summary) in engine.Solved(engine.Reach.CallersOf(callee, cancellationToken), cancellationToken))
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

        foreach (var written in Written(key.Symbol!))
        {
            foreach (var (writer, summary) in engine.Solved(engine.Reach.WritersOf(written, cancellationToken), cancellationToken))
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
        var known = Lookup(within, summary, callee, cancellationToken);
        var value = Value.Clean;
        if (_computing is { } computing)
        {
            // Its targets may not be found yet.
            computing.LacksTargets = known.Targets.IsEmpty;
            if (computing is { LacksTargets: true, HasNoTargets: false })
            {
                return value;
            }
        }

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

    /// <summary>A key that is being worked out.</summary>
    private sealed class OpenKey(HeapKey key)
    {
        public HeapKey Key { get; } = key;

        public Value Value { get; set; } = Value.Clean;

        public HashSet<OpenKey> Dependents { get; } = [];

        public bool IsWaiting { get; set; } = true;

        /// <summary>Of a delegate's result: no target of the delegate is known by now.</summary>
        public bool LacksTargets { get; set; }

        /// <summary>None will be.</summary>
        public bool HasNoTargets { get; set; }
    }
}
