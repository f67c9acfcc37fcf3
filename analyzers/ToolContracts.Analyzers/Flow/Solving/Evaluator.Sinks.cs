using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ToolContracts.Analyzers.Flow.Models;
using ToolContracts.Analyzers.Flow.Summaries;
using ToolContracts.Analyzers.Flow.Values;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Flow.Solving;

/// <summary>Sinks of a call: those that rows and attributes name, those within a called method, and those that a delegate will lead to.</summary>
internal sealed partial class Evaluator
{
    /// <summary>Notes what arrives at the sinks of a called member.</summary>
    private void CheckSinks(CallSite call, MemberModel? model)
    {
        foreach (var sink in model?.Sinks ?? [])
        {
            if (sink.When is not null && !Holds(sink.When, index => index < call.Arguments.Length ? call.Arguments[index] : null, call.Instance))
            {
                continue;
            }

            if (sink.At.Root == EndpointRoot.AnyArgument)
            {
                for (var i = 0; i < call.Arguments.Length; i++)
                {
                    Arrive(sink.Kind, sink.Name, call.Arguments[i], call.Values[i], call.Syntax);
                }
            }
            else if (sink.At.Root == EndpointRoot.This || (sink.At.Root == EndpointRoot.Argument && sink.At.Ordinal >= 0 && sink.At.Ordinal < call.Values.Length))
            {
                var value = sink.At.Root == EndpointRoot.This ? call.Receiver : call.Values[sink.At.Ordinal];
                foreach (var step in sink.At.Steps)
                {
                    value = value.Read(MemberOf(step), isTracked: false);
                }

                Arrive(sink.Kind, sink.Name, OperationAt(call, sink.At), value, call.Syntax);
            }
        }

        var isTool = _frame.Engine.Marks.Has(call.Method, ContractNames.Tool);
        for (var i = 0; i < call.Arguments.Length; i++)
        {
            if (call.Values[i].All.IsNone && call.Arguments[i]?.Type is null or { SpecialType: not SpecialType.None })
            {
                continue;
            }

            var parameter = call.Method.Parameters[i];
            if (_frame.Engine.Marks.Has(parameter, ContractNames.ModelContext))
            {
                Arrive(SinkKind.Prompt, $"[ModelContext] parameter '{parameter.Name}'", call.Arguments[i], call.Values[i], call.Syntax);
            }

            CheckTrusted(parameter, call.Values[i], call.Arguments[i]?.Syntax ?? call.Syntax);

            if (isTool)
            {
                Arrive(SinkKind.ToolArgument, $"argument '{parameter.Name}' of tool '{ContractReader.ReadTool(call.Method)?.FullName ?? call.Name}'", call.Arguments[i], call.Values[i], call.Syntax);
            }
        }
    }

    /// <summary>What a method of the log's own generator is given is logged; its code is the generator's, and is not looked at.</summary>
    private void CheckLogged(CallSite call)
    {
        for (var i = 0; i < call.Values.Length; i++)
        {
            if (LogMethods.Logs(call.Method.Parameters[i]))
            {
                Arrive(SinkKind.Log, "the log", call.Arguments[i], call.Values[i], call.Syntax);
            }
        }
    }

    /// <summary>A value arrives at a sink; of the elements of a params array each by itself, so that the report stands where the fault is.</summary>
    /// <param name="kind">The kind of sink.</param>
    /// <param name="name">What a message calls it.</param>
    /// <param name="operation">The expression of the value; null where it has none here, since a delegate is called elsewhere.</param>
    /// <param name="value">The value.</param>
    /// <param name="call">The call that has the sink.</param>
    private void Arrive(SinkKind kind, string name, IOperation? operation, Value value, SyntaxNode call)
    {
        while (operation is IConversionOperation { OperatorMethod: null } conversion)
        {
            operation = conversion.Operand;
        }

        if (operation is IArrayCreationOperation { IsImplicit: true, Initializer: { } elements })
        {
            foreach (var element in elements.ElementValues)
            {
                Arrive(kind, name, element, Run(element), call);
            }
        }
        else if (operation is ICollectionExpressionOperation { IsImplicit: true } spread)
        {
            foreach (var element in spread.Elements)
            {
                Arrive(kind, name, element, Run(element), call);
            }
        }
        else
        {
            _frame.Hit(new SinkHit(kind, name, operation?.Syntax ?? call, null, [], operation is null ? value.All : Text(operation, value)));
        }
    }

    /// <summary>A sink within a called method is one of the argument that leads to it.</summary>
    private void PassHit(CallSite call, IMethodSymbol target, MethodSummary summary, SinkHit hit, Substitution substitution)
    {
        // What a tool returns, throws or shows an approver is its own matter, whoever calls it.
        if (hit.Kind is SinkKind.Result or SinkKind.Exception || (hit.Kind == SinkKind.Approval && Previews.Of(target) is not null))
        {
            return;
        }

        if (hit.Into is { } kept)
        {
            if (Lookup(kept.Delegate, call, summary, []) is { Targets.IsEmpty: false })
            {
                // What it is, is known here, and it was run.
                return;
            }

            hit = hit with { Into = kept with { Delegate = Input.OfField(kept.Field) } };
        }

        foreach (var (input, passing) in hit.Taint.Inputs)
        {
            var into = hit.Into is null ? null : hit.Into with { Value = substitution.Of(InputParts.Of(hit.Into.Value, input)) };

            // What the method's own object holds it reports itself; of an object that the caller knows the caller does.
            if (input.Kind == InputKind.This && call.Instance is { } instance and not IInstanceReferenceOperation)
            {
                var held = substitution.Of(Taint.From(input)).Only(passing);
                _frame.Hit(hit with { At = instance.Syntax, Within = hit.Within ?? hit.At, Via = hit.Via.Insert(0, Name(target)), Taint = held, IsByReceiver = true, Into = into });
            }

            if (input.Kind != InputKind.Parameter || input.Ordinal >= call.Arguments.Length)
            {
                continue;
            }

            var argument = call.Arguments[input.Ordinal];
            var taint = substitution.Of(Taint.From(input)).Only(passing);
            if (argument is not null && input.Path.IsEmpty)
            {
                taint = taint.Join(Shown(argument.Type, call.Values[input.Ordinal], argument.Syntax, bySerializer: false).Only(passing));
            }

            _frame.Hit(hit with { At = argument?.Syntax ?? call.Syntax, Within = hit.Within ?? hit.At, Via = hit.Via.Insert(0, Name(target)), Taint = taint, Into = into });
        }
    }

    private static string Name(IMethodSymbol method) => method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : method.Name;

    /// <summary>A delegate that a call gives back, with the sinks that rows say its parameters are.</summary>
    private static Value WithSinks(CallSite call, MemberModel? model, Value value)
    {
        var sinks = ImmutableArray.CreateBuilder<SinkHit>();
        foreach (var sink in model?.Sinks ?? [])
        {
            if (sink.At is { Root: EndpointRoot.Return, Steps.Count: > 0 } at && at.Steps[0].Kind == EndpointStepKind.Parameter
                && (sink.When is null || Holds(sink.When, index => index < call.Arguments.Length ? call.Arguments[index] : null, call.Instance)))
            {
                var input = at.Steps.Skip(1).Aggregate(Input.LambdaParameter(at.Steps[0].Ordinal), static (part, step) => part.Part(MemberOf(step)));
                sinks.Add(new SinkHit(sink.Kind, sink.Name, call.Syntax, null, [], Taint.From(input)));
            }
        }

        return sinks.Count == 0 ? value : value.WithTargets([new DelegateTarget(call.Method, null, null, null, Value.Clean) { Sinks = sinks.ToImmutable() }]);
    }

    /// <summary>What is handed to a delegate of another method arrives at the sinks that it leads to.</summary>
    private void PassSinks(DelegateTarget target, ImmutableArray<Value> arguments, CallSite? call, SyntaxNode? leads)
    {
        foreach (var sink in target.Sinks)
        {
            foreach (var (input, passing) in sink.Taint.Inputs)
            {
                if (input.Ordinal >= arguments.Length)
                {
                    continue;
                }

                var operation = call is not null && input.Ordinal < call.Arguments.Length ? call.Arguments[input.Ordinal] : null;
                var value = input.Path.Aggregate(arguments[input.Ordinal], (part, member) => part.Read(member, IsTracked(member)));
                var taint = operation is not null && input.Path.IsEmpty ? Text(operation, value) : value.All;
                var into = sink.Into is { } kept ? kept.Given(input, value) : null;
                _frame.Hit(sink with { At = operation?.Syntax ?? leads ?? sink.At, Within = sink.Within ?? sink.At, Taint = taint.Only(passing), Into = into });
            }
        }
    }
}
