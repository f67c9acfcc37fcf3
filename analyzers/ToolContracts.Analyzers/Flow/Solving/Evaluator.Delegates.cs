using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ToolContracts.Analyzers.Flow.Summaries;
using ToolContracts.Analyzers.Flow.Values;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Flow.Solving;

/// <summary>
/// Lambdas, local functions and method groups. What a delegate runs is run where it is called, in the state of that moment, so what it
/// captured is what it sees.
/// </summary>
internal sealed partial class Evaluator
{
    /// <summary>Lambdas within lambdas beyond this are not run.</summary>
    private const int DeepestRun = 6;

    public override Value VisitDelegateCreation(IDelegateCreationOperation operation, object? argument) => Run(operation.Target);

    public override Value VisitFlowAnonymousFunction(IFlowAnonymousFunctionOperation operation, object? argument) =>
        Value.Of(new DelegateTarget(operation.Symbol, operation, _graph, null));

    public override Value VisitMethodReference(IMethodReferenceOperation operation, object? argument)
    {
        var receiver = Run(operation.Instance);
        return Value.Of(new DelegateTarget(operation.Method, null, operation.Method.MethodKind == MethodKind.LocalFunction ? _graph : null, receiver));
    }

    public override Value VisitEventAssignment(IEventAssignmentOperation operation, object? argument)
    {
        var handler = Run(operation.HandlerValue);
        Settle(handler);
        if (operation is { Adds: true, EventReference: IEventReferenceOperation reference } && PlaceOf(reference) is { } place)
        {
            WritePlace(place, (At(place) ?? Value.Clean).Join(handler));
        }

        return Value.Clean;
    }

    public override Value VisitEventReference(IEventReferenceOperation operation, object? argument) =>
        operation.Instance is null ? Value.Clean : Run(operation.Instance).Read(Member.Of(operation.Event), isTracked: false);

    private Value InvokeDelegate(CallSite call) => Invoke(call.Receiver, call.Values, call).Result;

    /// <summary>What a delegate returns for some arguments, and as a predicate lets pass; of one that was given, who knows it tells.</summary>
    private (Value Result, Value Passed) Invoke(Value callee, ImmutableArray<Value> arguments, CallSite? call = null)
    {
        Value? result = null;
        Value? passed = null;
        foreach (var target in callee.Targets)
        {
            var one = InvokeTarget(target, call is null ? arguments : Handed(call, target.Method), isCertain: false, call?.Syntax);
            result = result is null ? one.Result : result.Join(one.Result);
            passed = passed is null ? one.Passed : passed.Join(one.Passed);
        }

        foreach (var (input, _) in callee.Whole.Inputs)
        {
            if (input.Kind is InputKind.Parameter or InputKind.This or InputKind.Field && Values.Delegates.MayBe(input))
            {
                _frame.CallDelegate(input, arguments);
                var one = Value.Of(Input.DelegateResult(input));
                result = result is null ? one : result.Join(one);
            }
        }

        return (result ?? Value.Clean, passed ?? (arguments.IsEmpty ? Value.Clean : arguments[0]));
    }

    /// <summary>A value as it leaves the method: what its lambdas return is worked out here, where their code is.</summary>
    public Value Left(Value value)
    {
        if (value.Targets.IsEmpty)
        {
            return value;
        }

        return value.WithTargets(
        [
            .. value.Targets.Select(target => target is { Graph: not null, Result: null }
                ? target with { Result = InvokeTarget(target, [.. target.Method.Parameters.Select(static one => Value.Of(Input.LambdaParameter(one.Ordinal)))], isCertain: false).Result }
                : target),
        ]);
    }

    /// <summary>Runs what nobody is seen to call: a handler, a delegate that is kept.</summary>
    private void Settle(Value value)
    {
        foreach (var target in value.Targets)
        {
            if (target.Graph is not null)
            {
                InvokeTarget(target, [.. target.Method.Parameters.Select(static _ => Value.Opaque)], isCertain: false);
            }
        }
    }

    private (Value Result, Value Passed) InvokeTarget(DelegateTarget target, ImmutableArray<Value> arguments, bool isCertain, SyntaxNode? at = null)
    {
        if (target.Graph is null)
        {
            var returned = Call(new CallSite(
                _graph.OriginalOperation.Syntax, target.Method, null, target.Receiver ?? Value.Clean,
                [.. new IOperation?[target.Method.Parameters.Length]],
                [.. target.Method.Parameters.Select(parameter => parameter.Ordinal < arguments.Length ? arguments[parameter.Ordinal] : Value.Clean)]));
            return (returned, arguments.IsEmpty || target.Method.ContractAttribute(ContractNames.Validates) is not null ? Value.Clean : arguments[0]);
        }

        if (_frame.Running.Count >= DeepestRun || _frame.Running.Contains(target.Method, SymbolEqualityComparer.Default) || GraphOf(target) is not { } graph)
        {
            // A lambda of another method is known by what it returns.
            var known = target.Result is { } result
                ? new Substitution(input => input.Kind == InputKind.LambdaParameter ? input.Ordinal < arguments.Length ? arguments[input.Ordinal] : Value.Clean : null).Of(result)
                : Value.Clean;
            return (known, arguments.IsEmpty ? Value.Clean : arguments[0]);
        }

        var state = State;
        foreach (var parameter in target.Method.Parameters)
        {
            state = state.Set(Root.Of(parameter), parameter.Ordinal < arguments.Length ? arguments[parameter.Ordinal] : Value.Clean);
        }

        _frame.Running.Push(target.Method);
        var calledAt = at is not null && !at.Contains(graph.OriginalOperation.Syntax) ? at : null;
        var solver = new BodySolver(_frame, graph) { Outer = _solver, CalledAt = calledAt, Tested = target.Method.Parameters };
        var after = solver.Run(state);
        _frame.Running.Pop();
        foreach (var (type, exception) in solver.Escaped.All)
        {
            if (calledAt is not null)
            {
                _solver.HitCallers(calledAt, exception, type);
            }

            _solver.Throw(exception, type);
        }

        State = isCertain && solver.Returns ? after : State.Join(after);
        var passed = target.Method.Parameters.IsEmpty ? null : solver.WhenTrue?[Root.Of(target.Method.Parameters[0])];
        return (solver.Returned, passed ?? Value.Clean);
    }

    /// <summary>The graph of a lambda or local function of the method at hand; null where it is of another.</summary>
    private ControlFlowGraph? GraphOf(DelegateTarget target)
    {
        if (!ReferenceEquals(Outermost(target.Graph!), Outermost(_graph)))
        {
            return null;
        }

        return target.Lambda is { } lambda
            ? target.Graph!.GetAnonymousFunctionControlFlowGraph(lambda, _frame.CancellationToken)
            : LocalFunction(target.Graph!, target.Method);
    }

    /// <summary>The graph of a local function that a graph, or one around it, declares; null where broken code declares it nowhere.</summary>
    private ControlFlowGraph? LocalFunction(ControlFlowGraph? graph, IMethodSymbol function)
    {
        for (; graph is not null; graph = graph.Parent)
        {
            if (graph.LocalFunctions.Contains(function, SymbolEqualityComparer.Default))
            {
                return graph.GetLocalFunctionControlFlowGraph(function, _frame.CancellationToken);
            }
        }

        return null;
    }

    private static ControlFlowGraph Outermost(ControlFlowGraph graph)
    {
        while (graph.Parent is { } parent)
        {
            graph = parent;
        }

        return graph;
    }
}
