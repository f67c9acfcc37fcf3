using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using ToolContracts.Analyzers.Flow.Summaries;
using ToolContracts.Analyzers.Flow.Values;

namespace ToolContracts.Analyzers.Flow.Solving;

/// <summary>
/// Solves one control flow graph forward: a list of open blocks, the first in the source first, until no state changes. Within a try each
/// block may end in its handlers.
/// </summary>
internal sealed class BodySolver
{
    private readonly MethodFrame _frame;
    private readonly ControlFlowGraph _graph;
    private readonly State?[] _entries;
    private readonly bool[] _open;
    private int _first;
    private readonly Dictionary<ControlFlowRegion, List<BasicBlock>> _continuations = [];
    private readonly Dictionary<ControlFlowRegion, Value> _caught = [];
    private readonly Evaluator _evaluator;
    private BasicBlock _block;
    private Value? _returned;

    public BodySolver(MethodFrame frame, ControlFlowGraph graph)
    {
        (_frame, _graph) = (frame, graph);
        _entries = new State?[graph.Blocks.Length];
        _open = new bool[graph.Blocks.Length];
        _block = graph.Blocks[0];
        _evaluator = new Evaluator(frame, graph, this);
    }

    /// <summary>What is returned, joined over all returns: setting it adds one.</summary>
    public Value Returned { get => _returned ?? Value.Clean; private set => _returned = _returned?.Join(value) ?? value; }

    /// <summary>Whether a return was reached.</summary>
    public bool Returns { get; private set; }

    /// <summary>Whether its end was reached.</summary>
    public bool Ends => _entries[_graph.Blocks.Length - 1] is not null;

    /// <summary>What runs the lambda or local function of this graph; null for a method's own.</summary>
    public BodySolver? Outer { get; init; }

    /// <summary>The parameters of which a method that answers yes or no tells something.</summary>
    public ImmutableArray<IParameterSymbol> Tested { get; init; } = [];

    /// <summary>What the tested parameters may hold where true is returned; null: it never is.</summary>
    public State? WhenTrue { get; private set; }

    /// <summary>The same for false.</summary>
    public State? WhenFalse { get; private set; }

    /// <summary>The call that runs the lambda or local function, where that is not written within the call; null: what is thrown is thrown where it stands.</summary>
    public SyntaxNode? CalledAt { get; init; }

    /// <summary>Called at each return with the expression and its value.</summary>
    public Action<SyntaxNode, Value>? OnReturn { get; init; }

    /// <summary>Solves the graph; the state at its end.</summary>
    public State Run(State entry)
    {
        Enter(_graph.Blocks[0], entry);
        for (_first = 0; _first < _open.Length && !_frame.IsIncomplete;)
        {
            var ordinal = _first++;
            if (_open[ordinal])
            {
                _open[ordinal] = false;
                Solve(_graph.Blocks[ordinal]);
            }
        }

        return _entries[_graph.Blocks.Length - 1] ?? entry;
    }

    /// <summary>What the exception carries that a handler caught.</summary>
    public Value Caught(IOperation at)
    {
        var region = HandlerAround(_block.EnclosingRegion);
        var thrown = region is not null && _caught.TryGetValue(region, out var value) ? value : Value.Clean;
        return thrown.With(Taint.From(Labels.ExceptionText, new Trail(null, at.Syntax, CaughtName(at)))).Opened();
    }

    /// <summary>An exception is thrown in the block at hand: its handlers, or the callers, get it.</summary>
    public void Throw(Value exception, ITypeSymbol? type)
    {
        if (exception.All.IsNone)
        {
            return;
        }

        for (var region = _block.EnclosingRegion; region is not null; region = Above(region))
        {
            if (region.Kind != ControlFlowRegionKind.TryAndCatch || !IsIn(_block, region.NestedRegions[0]))
            {
                continue;
            }

            var handlers = region.NestedRegions.Skip(1).Where(handler => Catches(handler, type)).ToArray();
            foreach (var handler in handlers)
            {
                Catch(handler, exception);
            }

            if (handlers.Any(static handler => handler.Kind == ControlFlowRegionKind.Catch))
            {
                return;
            }
        }

        Escaped.Add(type, exception);
    }

    /// <summary>An exception that may leave a tool shows its text to whoever reads logs.</summary>
    public void HitCallers(SyntaxNode at, Value exception, ITypeSymbol? type)
    {
        if (_frame.Tool is not null && CalledAt is null && Leaves(type))
        {
            _frame.Hit(new SinkHit(SinkKind.Exception, "the message of an exception that leaves the tool", at, null, [], ExceptionText.Of(exception).Join(_evaluator.MessageOf(exception, type, at))));
        }
    }

    /// <summary>What was thrown and is caught nowhere within.</summary>
    public ThrownValues Escaped { get; } = new();

    private void Catch(ControlFlowRegion handler, Value exception)
    {
        var before = _caught.TryGetValue(handler, out var known) ? known : null;
        _caught[handler] = before is null ? exception : before.Join(exception);
        if (!ReferenceEquals(_caught[handler], before))
        {
            // The handler's state may be no other, and still it sees another exception.
            Enter(_graph.Blocks[handler.FirstBlockOrdinal], _evaluator.State);
            for (var ordinal = handler.FirstBlockOrdinal; ordinal <= handler.LastBlockOrdinal; ordinal++)
            {
                if (_entries[ordinal] is not null)
                {
                    Open(ordinal);
                }
            }
        }
    }

    /// <summary>What an iterator yields.</summary>
    public void Yield(SyntaxNode at, Value element)
    {
        OnReturn?.Invoke(at, element);
        Returned = Value.Clean.Write(Member.Element, element);
        Returns = true;
    }

    private void Solve(BasicBlock block)
    {
        _block = block;
        var state = _entries[block.Ordinal]!;
        EnterHandlersAround(block, state);
        _evaluator.State = state;
        foreach (var operation in block.Operations)
        {
            _evaluator.Run(operation);
        }

        var value = block.BranchValue is null ? null : _evaluator.Run(block.BranchValue);
        state = _evaluator.State;
        EnterHandlersAround(block, state);
        if (block.ConditionalSuccessor is { } conditional)
        {
            var whenTrue = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
            Follow(conditional, Barriers.After(_evaluator, block.BranchValue!, whenTrue, state), null);
            Follow(block.FallThroughSuccessor, Barriers.After(_evaluator, block.BranchValue!, !whenTrue, state), null);
        }
        else
        {
            Follow(block.FallThroughSuccessor, state, value);
        }
    }

    private void Follow(ControlFlowBranch? branch, State state, Value? value)
    {
        switch (branch?.Semantics)
        {
            case null or ControlFlowBranchSemantics.Error or ControlFlowBranchSemantics.ProgramTermination:
                return;

            case ControlFlowBranchSemantics.Throw:
                var thrown = _block.BranchValue!;
                var type = Unconverted(thrown).Type;
                HitCallers(thrown.Syntax, value!, type);
                Throw(value!, type);
                return;

            case ControlFlowBranchSemantics.Rethrow:
                var caught = HandlerAround(_block.EnclosingRegion);
                if (caught is not null && _caught.TryGetValue(caught, out var again))
                {
                    Throw(again, null);
                }

                return;

            case ControlFlowBranchSemantics.StructuredExceptionHandling:
                if (_block.EnclosingRegion is { } region && FinallyAround(region) is { } ending && _continuations.TryGetValue(ending, out var continuations))
                {
                    foreach (var continuation in continuations.ToArray())
                    {
                        Enter(continuation, state);
                    }
                }

                return;

            case ControlFlowBranchSemantics.Return:
                Returns = true;
                if (value is not null)
                {
                    value = Outer is null ? _evaluator.Left(value) : value;
                    Returned = value;
                    OnReturn?.Invoke(_block.BranchValue!.Syntax, value);
                    if (!Tested.IsEmpty && _block.BranchValue!.Type?.SpecialType == SpecialType.System_Boolean)
                    {
                        WhenTrue = Outcome(WhenTrue, outcome: true, state);
                        WhenFalse = Outcome(WhenFalse, outcome: false, state);
                    }
                }

                break;
        }

        if (branch!.Destination is not { } destination)
        {
            return;
        }

        foreach (var ending in branch.FinallyRegions)
        {
            Continue(ending, destination, state);
        }

        if (branch.FinallyRegions.IsEmpty)
        {
            Enter(destination, state);
        }
    }

    /// <summary>The state where the value that is returned is as given, joined with that of other returns.</summary>
    private State? Outcome(State? before, bool outcome, State state)
    {
        var returned = _block.BranchValue!;
        if (returned.ConstantValue is { HasValue: true, Value: bool constant } && constant != outcome)
        {
            return before;
        }

        var after = Barriers.After(_evaluator, returned, outcome, state);
        return before is null ? after : before.Join(after);
    }

    /// <summary>Goes through a finally, then on to where the branch leads.</summary>
    private void Continue(ControlFlowRegion ending, BasicBlock destination, State state)
    {
        if (!_continuations.TryGetValue(ending, out var known))
        {
            _continuations.Add(ending, known = []);
        }

        if (!known.Contains(destination))
        {
            known.Add(destination);
            for (var ordinal = ending.FirstBlockOrdinal; ordinal <= ending.LastBlockOrdinal; ordinal++)
            {
                if (_entries[ordinal] is not null)
                {
                    Open(ordinal);
                }
            }
        }

        Enter(_graph.Blocks[ending.FirstBlockOrdinal], state);
    }

    private void Enter(BasicBlock block, State state)
    {
        var before = _entries[block.Ordinal];
        var joined = before is null ? state : before.Join(state);
        if (!ReferenceEquals(joined, before))
        {
            _entries[block.Ordinal] = joined;
            Open(block.Ordinal);
        }
    }

    private void Open(int ordinal)
    {
        _open[ordinal] = true;
        _first = Math.Min(_first, ordinal);
    }

    private void EnterHandlersAround(BasicBlock block, State state)
    {
        for (var region = block.EnclosingRegion; region is not null; region = Above(region))
        {
            if (region.Kind is ControlFlowRegionKind.TryAndCatch or ControlFlowRegionKind.TryAndFinally && IsIn(block, region.NestedRegions[0]))
            {
                EnterHandlers(region, state);
            }
        }
    }

    private void EnterHandlers(ControlFlowRegion region, State state)
    {
        foreach (var handler in region.NestedRegions.Skip(1))
        {
            Enter(_graph.Blocks[handler.FirstBlockOrdinal], state);
        }
    }

    /// <summary>The region around; null at the graph's own root, since a lambda's regions lie within those of its method.</summary>
    private ControlFlowRegion? Above(ControlFlowRegion region) => ReferenceEquals(region, _graph.Root) ? null : region.EnclosingRegion;

    /// <summary>The handler around a block: a catch, or a filter with its catch.</summary>
    private ControlFlowRegion? HandlerAround(ControlFlowRegion? region)
    {
        for (; region is not null; region = Above(region))
        {
            if (Above(region)?.Kind == ControlFlowRegionKind.TryAndCatch && region.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler)
            {
                return region;
            }
        }

        return null;
    }

    private ControlFlowRegion? FinallyAround(ControlFlowRegion? region)
    {
        while (region is not null && region.Kind != ControlFlowRegionKind.Finally)
        {
            region = Above(region);
        }

        return region;
    }

    /// <summary>Whether an exception of a type may leave the method from the block at hand.</summary>
    private bool Leaves(ITypeSymbol? type)
    {
        for (var region = _block.EnclosingRegion; region is not null; region = Above(region))
        {
            if (region.Kind == ControlFlowRegionKind.TryAndCatch
                && IsIn(_block, region.NestedRegions[0])
                && region.NestedRegions.Skip(1).Any(handler => handler.Kind == ControlFlowRegionKind.Catch && (type is not null || IsGeneral(handler)) && Catches(handler, type)))
            {
                return false;
            }
        }

        return Outer is null || Outer.Leaves(type);
    }

    /// <summary>Whether a handler may get an exception of a type; of one that is not known each may.</summary>
    private static bool Catches(ControlFlowRegion handler, ITypeSymbol? thrown)
    {
        if (thrown is null || IsGeneral(handler))
        {
            return true;
        }

        for (var type = thrown; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, handler.ExceptionType))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsGeneral(ControlFlowRegion handler) =>
        handler.ExceptionType is not { } caught || caught.SpecialType == SpecialType.System_Object || caught is { Name: "Exception", ContainingNamespace.Name: "System" };

    private static IOperation Unconverted(IOperation operation)
    {
        while (operation is Microsoft.CodeAnalysis.Operations.IConversionOperation { OperatorMethod: null } conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    private static bool IsIn(BasicBlock block, ControlFlowRegion region) => block.Ordinal >= region.FirstBlockOrdinal && block.Ordinal <= region.LastBlockOrdinal;

    private static string CaughtName(IOperation at) =>
        at.Syntax.FirstAncestorOrSelf<Microsoft.CodeAnalysis.CSharp.Syntax.CatchClauseSyntax>()?.Declaration?.Identifier.ValueText is { Length: > 0 } name
            ? $"the caught exception '{name}'"
            : "a caught exception";
}
