using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using ToolContracts.Analyzers.Flow.Summaries;
using ToolContracts.Analyzers.Flow.Values;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Flow.Solving;

/// <summary>Delegates as they are called: each target runs in the state of that moment, or is known by what was said of it where its code is.</summary>
internal sealed partial class Evaluator
{
    /// <summary>Lambdas within lambdas beyond this are not run.</summary>
    private const int DeepestRun = 6;

    private Value InvokeDelegate(CallSite call) => Invoke(call.Receiver, call.Values, call, call.Syntax).Result;

    /// <summary>What a delegate returns for some arguments, and as a predicate lets pass; of one that was given, who knows it tells.</summary>
    /// <param name="callee">The delegate.</param>
    /// <param name="arguments">What it is called with.</param>
    /// <param name="call">Its call, where that stands here; null: a called method calls it.</param>
    /// <param name="leads">The call that leads there.</param>
    /// <param name="isHandedOver">Whether the called method has noted itself what it hands to that delegate.</param>
    private (Value Result, Value Passed) Invoke(Value callee, ImmutableArray<Value> arguments, CallSite? call, SyntaxNode leads, bool isHandedOver = false)
    {
        Value? result = null;
        Value? passed = null;
        var isCertain = call is not null && callee is { Targets.Length: 1, IsNew: true, Whole.Inputs.IsEmpty: true };
        foreach (var target in callee.Targets)
        {
            var one = InvokeTarget(target, call is null ? arguments : Handed(call, target.Method), isCertain, call, leads);
            result = result is null ? one.Result : result.Join(one.Result);
            passed = passed is null ? one.Passed : passed.Join(one.Passed);
        }

        foreach (var (input, _) in callee.Whole.Inputs)
        {
            if (input.Kind is InputKind.Parameter or InputKind.This or InputKind.Field && DelegateTypes.MayBe(input))
            {
                _frame.CallDelegate(input, arguments);
                if (!isHandedOver)
                {
                    HandOver(input, arguments, call, leads);
                }

                var one = Value.Of(Input.DelegateResult(input));
                result = result is null ? one : result.Join(one);
            }
        }

        return (result ?? Value.Clean, passed ?? (arguments.IsEmpty ? Value.Clean : arguments[0]));
    }

    /// <summary>Notes what is handed to a delegate that lies in a field: at which sinks it arrives so, the heap knows.</summary>
    private void HandOver(Input callee, ImmutableArray<Value> arguments, CallSite? call, SyntaxNode leads)
    {
        if (callee.InField is not { } field)
        {
            return;
        }

        for (var i = 0; i < arguments.Length; i++)
        {
            var operation = call is not null && i < call.Arguments.Length ? call.Arguments[i] : null;
            _frame.Hit(new SinkHit(SinkKind.Delegate, field.Name, operation?.Syntax ?? leads, null, [], operation is null ? arguments[i].All : Text(operation, arguments[i]))
            {
                Into = new KeptDelegate(field, callee, i, arguments[i]),
            });
        }
    }

    private (Value Result, Value Passed) InvokeTarget(
        DelegateTarget target, ImmutableArray<Value> arguments, bool isCertain, CallSite? call = null, SyntaxNode? leads = null)
    {
        if (target is { Graph: null, Result: null })
        {
            return InvokeMethod(target, arguments, call, leads);
        }

        if (target.Graph is null || _frame.Running.Count >= DeepestRun || _frame.Running.Contains(target.Method, SymbolEqualityComparer.Default) || GraphOf(target) is not { } graph)
        {
            // A delegate of another method is known by what it returns, and where it leads to.
            PassSinks(target, arguments, call, leads);
            var known = target.Result is { } result
                ? new Substitution(input => input.Kind == InputKind.LambdaParameter ? input.Ordinal < arguments.Length ? arguments[input.Ordinal] : Value.Clean : null).Of(result)
                : Value.Clean;
            return (known, arguments.IsEmpty ? Value.Clean : arguments[0]);
        }

        var before = State;
        var state = before;
        foreach (var parameter in target.Method.Parameters)
        {
            state = state.Set(Root.Of(parameter), parameter.Ordinal < arguments.Length ? arguments[parameter.Ordinal] : Value.Clean);
        }

        _frame.Running.Push(target.Method);
        var calledAt = call is not null && !call.Syntax.Contains(graph.OriginalOperation.Syntax) ? call.Syntax : null;
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

        State = after;
        AssignReferences(target.Method, call, after);
        State = isCertain && solver.Ends ? State : before.Join(State);
        var passed = target.Method.Parameters.IsEmpty ? null : solver.WhenTrue?[Root.Of(target.Method.Parameters[0])];
        return (solver.Returned, passed ?? Value.Clean);
    }

    /// <summary>What a lambda or local function leaves in its ref and out parameters is what the arguments are from here on.</summary>
    private void AssignReferences(IMethodSymbol function, CallSite? call, State after)
    {
        foreach (var parameter in call is null ? [] : function.Parameters)
        {
            if (parameter.RefKind is RefKind.Ref or RefKind.Out
                && parameter.Ordinal < call!.Arguments.Length
                && call.Arguments[parameter.Ordinal] is { } operation
                && after[Root.Of(parameter)] is { } value)
            {
                Assign(operation, value, null);
            }
        }
    }

    /// <summary>A method group is called as the method is that it names, on the object that it was made of.</summary>
    private (Value Result, Value Passed) InvokeMethod(DelegateTarget target, ImmutableArray<Value> arguments, CallSite? call, SyntaxNode? leads)
    {
        // What it is made of can be changed where it is named, and nowhere else.
        var reference = target.Reference is { } one && Outermost(_graph).OriginalOperation.Syntax.Contains(one.Syntax) ? one : null;
        var on = reference is null ? null : target.Extended ?? reference.Instance;
        var receiver = PlaceOf(on) is { } place && At(place) is { } now ? now : target.Receiver ?? Value.Clean;
        var at = call?.Syntax ?? reference?.Syntax ?? leads ?? _graph.OriginalOperation.Syntax;
        var (method, isExtension) = (target.Method, target.Extended is not null);
        var first = isExtension ? 1 : 0;
        var values = method.Parameters.Select(parameter =>
            parameter.Ordinal < first ? receiver : parameter.Ordinal - first < arguments.Length ? arguments[parameter.Ordinal - first] : Value.Clean);
        var operations = method.Parameters.Select(parameter =>
            parameter.Ordinal < first ? on : call is not null && parameter.Ordinal - first < call.Arguments.Length ? call.Arguments[parameter.Ordinal - first] : null);
        var site = new CallSite(at, method, isExtension ? null : on, isExtension ? Value.Clean : receiver, [.. operations], [.. values]);
        return (Call(site), arguments.IsEmpty || _frame.Engine.Marks.Has(target.Method, ContractNames.Validates) ? Value.Clean : arguments[0]);
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
