using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ToolContracts.Analyzers.Flow.Summaries;
using ToolContracts.Analyzers.Flow.Values;

namespace ToolContracts.Analyzers.Flow.Solving;

/// <summary>Lambdas, method groups and handlers as values, and what is told of them where they leave the method that makes them.</summary>
internal sealed partial class Evaluator
{
    public override Value VisitDelegateCreation(IDelegateCreationOperation operation, object? argument) => Run(operation.Target);

    public override Value VisitFlowAnonymousFunction(IFlowAnonymousFunctionOperation operation, object? argument) =>
        Value.Of(new DelegateTarget(operation.Symbol, operation, _graph, null));

    public override Value VisitMethodReference(IMethodReferenceOperation operation, object? argument)
    {
        var method = operation.Method.ReducedFrom ?? operation.Method;
        var extended = Extended(operation, method);
        var receiver = Run(extended ?? operation.Instance);
        return Value.Of(method.MethodKind == MethodKind.LocalFunction
            ? new DelegateTarget(method, null, _graph, receiver)
            : new DelegateTarget(method, null, null, receiver) { Reference = operation, Extended = extended });
    }

    /// <summary>What an extension is made a delegate of, which the control flow graph leaves out; null for other methods.</summary>
    private IOperation? Extended(IMethodReferenceOperation operation, IMethodSymbol method) =>
        method.IsExtensionMethod
        && operation is { Parent: IDelegateCreationOperation { Type: INamedTypeSymbol { DelegateInvokeMethod: { } invoke } }, Syntax: MemberAccessExpressionSyntax access }
        && invoke.Parameters.Length < method.Parameters.Length
            ? operation.Instance ?? _frame.Engine.Bodies.ModelOf(access.SyntaxTree).GetOperation(access.Expression, _frame.CancellationToken)
            : null;

    public override Value VisitEventAssignment(IEventAssignmentOperation operation, object? argument)
    {
        var handler = Run(operation.HandlerValue);
        Settle(handler);
        if (operation is { Adds: true, EventReference: IEventReferenceOperation reference })
        {
            WriteHeap(reference.Instance, reference.Event, handler);
            if (PlaceOf(reference) is { } place)
            {
                WritePlace(place, (At(place) ?? Value.Clean).Join(handler));
            }
        }

        return Value.Clean;
    }

    public override Value VisitEventReference(IEventReferenceOperation operation, object? argument) =>
        operation.Instance is null ? ReadStatic(operation.Event, operation.Syntax)
            : Run(operation.Instance).Read(Member.Of(operation.Event), IsTracked(operation.Event));

    /// <summary>A value as it leaves the method: what its delegates return, and which sinks they lead to, is worked out here, where their code is.</summary>
    public Value Left(Value value)
    {
        foreach (var (member, part) in value.Members.Values)
        {
            var left = Left(part);
            if (!ReferenceEquals(left, part))
            {
                value = value.Write(member, left);
            }

            // Whoever calls a delegate of an object that is not followed asks the heap.
            if (!part.Targets.IsEmpty && member.Symbol is { } field && IsTracked(field))
            {
                _frame.WriteHeap(field, Value.Clean.WithTargets(left.Targets));
            }
        }

        return value.Targets.Any(static target => target.Result is null) ? value.WithTargets([.. value.Targets.Select(Left)]) : value;
    }

    private DelegateTarget Left(DelegateTarget target)
    {
        if (target.Result is not null)
        {
            return target;
        }

        var outer = _frame.Watched;
        var watched = _frame.Watched = [];
        var result = InvokeTarget(target, [.. target.Method.Parameters.Skip(target.Extended is null ? 0 : 1).Select(static (_, index) => Value.Of(Input.LambdaParameter(index)))], isCertain: false).Result;
        _frame.Watched = outer;
        return target with { Result = result, Sinks = [.. watched.Select(OfParameters).Where(static hit => !hit.Taint.IsNone)] };
    }

    /// <summary>A sink within a delegate, as far as its parameters lead there.</summary>
    private static SinkHit OfParameters(SinkHit hit)
    {
        var taint = Taint.None;
        foreach (var (input, passing) in hit.Taint.Inputs)
        {
            taint = input.Kind == InputKind.LambdaParameter ? taint.Join(Taint.From(input).Only(passing)) : taint;
        }

        return hit with
        {
            Taint = hit.Kind is SinkKind.Result or SinkKind.Exception ? Taint.None : taint,
            Into = hit.Into is { } kept ? kept with { Delegate = Input.OfField(kept.Field) } : null,
        };
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
}
