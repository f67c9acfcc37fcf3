using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Classes;
using ToolContracts.Analyzers.Flow.Models;
using ToolContracts.Analyzers.Flow.Values;

namespace ToolContracts.Analyzers.Flow.Solving;

/// <summary>What rows of a model say of a member, put to a call of it.</summary>
internal sealed partial class Evaluator
{
    private static bool SaysWhatComesOut(MemberModel model) =>
        model.IsNeutral || !model.Steps.IsEmpty || !model.Barriers.IsEmpty || !model.Sources.IsEmpty;

    private Value ApplyModel(CallSite call, MemberModel model)
    {
        Value result;
        if (!model.Steps.IsEmpty)
        {
            result = ApplySteps(call, model);
        }
        else if (model.IsNeutral || (model.Barriers.IsEmpty && !model.Sources.IsEmpty && model.Sources.All(static source => source.Key is null)))
        {
            // What a source gives is its own; nothing that goes in comes out.
            SettleAll(call);
            result = call.Method.MethodKind == MethodKind.Constructor ? Value.Clean : Value.Opaque;
        }
        else
        {
            result = External(call);
        }

        foreach (var source in model.Sources)
        {
            result = ApplySource(call, source, result);
        }

        foreach (var barrier in model.Barriers)
        {
            if (barrier.When is not null && !Holds(barrier.When, index => index < call.Arguments.Length ? call.Arguments[index] : null, call.Instance))
            {
                continue;
            }

            if (barrier.At.Root == EndpointRoot.Return)
            {
                result = Cleaned(result, barrier.Cleared, call.Method.ReturnType);
            }
            else if (barrier.Returns is null && PlaceOf(OperationAt(call, barrier.At)) is { } place)
            {
                State = Cleared(State, place, barrier.Cleared);
            }
        }

        return result;
    }

    /// <summary>What no longer carries some labels. What is still untyped by its type stays so.</summary>
    private static Value Cleaned(Value value, Labels cleared, ITypeSymbol type) =>
        value.Only(~(UntypedTypes.Contains(type) ? cleared & ~Labels.Untyped : cleared));

    private Value ApplySource(CallSite call, SourceModel source, Value result)
    {
        var name = source.Name;
        if (source.Key is { } key)
        {
            var text = OperationAt(call, key)?.ConstantValue is { HasValue: true, Value: string constant } ? constant : null;
            if (text is not null && !SecretNames.IsSecret(text))
            {
                return result;
            }

            name = text is null ? name : $"{name} '{text}'";
        }

        var labels = IsTyped(call.Method) ? source.Labels & ~Labels.Untyped : source.Labels;
        var trail = new Trail(null, call.Syntax, name);
        switch (source.At)
        {
            case { Root: EndpointRoot.Return, Steps.Count: 0 }:
                return result.With(Taint.From(labels & TypeCut.Passing(ResultType(call)), trail));

            case { Root: EndpointRoot.Return }:
                return Within(result, source.At, 0, Taint.From(labels, trail));

            case { Root: EndpointRoot.Argument, Steps.Count: 0 } when OperationAt(call, source.At) is { } argument:
                Assign(argument, Run(argument).With(Taint.From(source.Labels & TypeCut.Passing(argument.Type), trail)), null);
                return result;

            case { Root: EndpointRoot.Argument } when source.At.Steps[0] is { Kind: EndpointStepKind.Parameter } parameter:
                var given = Value.Of(Taint.From(source.Labels, trail)).Opened();
                foreach (var target in call.Values[source.At.Ordinal].Targets)
                {
                    InvokeTarget(target, [.. target.Method.Parameters.Select(one => one.Ordinal == parameter.Ordinal ? given : Value.Opaque)], isCertain: false, leads: call.Syntax);
                }

                return result;

            case { Root: EndpointRoot.This } when call.Instance is not null:
                Change(call.Instance, call.Receiver.With(Taint.From(source.Labels, trail)));
                return result;

            default:
                return result;
        }
    }

    /// <summary>Whether a call reads what comes in as a type that its caller names.</summary>
    private static bool IsTyped(IMethodSymbol method)
    {
        var written = Given(method.OriginalDefinition.ReturnType);
        var given = Given(method.ReturnType);
        return written is ITypeParameterSymbol && given.SpecialType != SpecialType.System_String && !UntypedTypes.Contains(given);

        static ITypeSymbol Given(ITypeSymbol type) =>
            type is INamedTypeSymbol { Name: "Task" or "ValueTask" or "Nullable", TypeArguments: [var one] } ? Given(one) : type;
    }

    private static ITypeSymbol ResultType(CallSite call) =>
        call.Method.MethodKind == MethodKind.Constructor ? call.Method.ContainingType
        : call.Method.MethodKind == MethodKind.PropertySet && call.Method.AssociatedSymbol is IPropertySymbol property ? property.Type
        : call.Method.ReturnType;

    private static Value Within(Value value, Endpoint at, int step, Taint taint)
    {
        if (step == at.Steps.Count)
        {
            return value.With(taint);
        }

        var member = MemberOf(at.Steps[step]);
        return value.Write(member, Within(value.Read(member, isTracked: false), at, step + 1, taint));
    }

    private static Member MemberOf(EndpointStep step) => step.Kind == EndpointStepKind.Member ? new Member(step.Name, null) : Member.Element;

    private Value ApplySteps(CallSite call, MemberModel model)
    {
        var ran = RunDelegates(call, model);
        var receiver = ChangeReceiver(call, model, ran);
        Value? result = null;
        foreach (var step in model.Steps)
        {
            if (step.To.Root == EndpointRoot.Return)
            {
                var value = Reached(call, step.From, receiver, ran, step.To);
                result = result is null && step.To.Steps.Count == 0 ? value : Joined(result ?? Value.Clean, step.To, value);
            }
            else if (step.To is { Root: EndpointRoot.Argument } && (step.To.Steps.Count == 0 || step.To.Steps[0].Kind != EndpointStepKind.Parameter)
                && OperationAt(call, step.To) is { } argument)
            {
                var value = Reached(call, step.From, receiver, ran, step.To);
                if (step.To.Steps.Count == 0)
                {
                    Assign(argument, value.Only(TypeCut.Passing(argument.Type)), null);
                }
                else
                {
                    Change(argument, Joined(call.Values[step.To.Ordinal], step.To, value));
                }
            }
        }

        return result ?? (call.Method.MethodKind == MethodKind.Constructor ? receiver : Value.Opaque);
    }

    /// <summary>The object that a call is made on, as it is afterwards.</summary>
    private Value ChangeReceiver(CallSite call, MemberModel model, Dictionary<int, (Value Result, Value Passed)> ran)
    {
        var receiver = call.Receiver;
        foreach (var step in model.Steps)
        {
            if (step.To.Root == EndpointRoot.This)
            {
                receiver = Joined(receiver, step.To, Reached(call, step.From, receiver, ran, step.To));
            }
        }

        if (!ReferenceEquals(receiver, call.Receiver) && call.Instance is not null)
        {
            Change(call.Instance, receiver);
        }

        return receiver;
    }

    /// <summary>Runs the delegates that a call is given, with what its rows say that they get; what each returns, and lets pass, by argument.</summary>
    private Dictionary<int, (Value Result, Value Passed)> RunDelegates(CallSite call, MemberModel model)
    {
        var ran = new Dictionary<int, (Value Result, Value Passed)>();
        for (var i = 0; i < call.Values.Length; i++)
        {
            if (call.Values[i].Targets.IsEmpty && call.Values[i].Whole.Inputs.IsEmpty)
            {
                continue;
            }

            var given = new Dictionary<int, Value>();
            foreach (var step in model.Steps)
            {
                if (step.To is { Root: EndpointRoot.Argument } && step.To.Ordinal == i && step.To.Steps.Count > 0 && step.To.Steps[0] is { Kind: EndpointStepKind.Parameter } parameter)
                {
                    var value = Reached(call, step.From, call.Receiver, ran, step.To);
                    for (var rest = step.To.Steps.Count - 1; rest > 0; rest--)
                    {
                        value = Value.Clean.Write(MemberOf(step.To.Steps[rest]), value);
                    }

                    given[parameter.Ordinal] = given.TryGetValue(parameter.Ordinal, out var before) ? before.Join(value) : value;
                }
            }

            var count = call.Method.Parameters[i].Type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } ? invoke.Parameters.Length : given.Count;
            ran[i] = Invoke(call.Values[i], [.. Enumerable.Range(0, count).Select(index => given.TryGetValue(index, out var value) ? value : Value.Opaque)], null, call.Syntax);
        }

        return ran;
    }

    private static Value Reached(CallSite call, Endpoint from, Value receiver, Dictionary<int, (Value Result, Value Passed)> ran, Endpoint to)
    {
        var value = from.Root switch
        {
            EndpointRoot.This => receiver,
            EndpointRoot.Argument => from.Ordinal < call.Values.Length ? call.Values[from.Ordinal] : Value.Clean,
            EndpointRoot.AnyArgument => call.Values.Aggregate(Value.Clean, static (all, one) => all.Join(one)),
            _ => Value.Clean,
        };
        foreach (var step in from.Steps)
        {
            value = step.Kind switch
            {
                EndpointStepKind.Return => from.Root == EndpointRoot.Argument && ran.TryGetValue(from.Ordinal, out var one) ? one.Result : Value.Clean,
                EndpointStepKind.Passed => from.Root == EndpointRoot.Argument && ran.TryGetValue(from.Ordinal, out var one) ? one.Passed : Value.Clean,
                EndpointStepKind.Parameter => Value.Clean,
                _ => value.Read(MemberOf(step), isTracked: false),
            };
        }

        // A serializer shows all members of what it is given.
        return from.Steps.Count == 0 && to is { Root: EndpointRoot.Return, Steps.Count: 0 } && IsText(call.Method.ReturnType) && OperationAt(call, from) is { Type: { } type } shown && !IsText(type)
            ? value.With(Shown(type, value, shown.Syntax, bySerializer: true))
            : value;
    }

    private static Value Joined(Value value, Endpoint to, Value added)
    {
        return At(value, 0);

        Value At(Value holder, int step)
        {
            if (step == to.Steps.Count)
            {
                return step == 0 ? holder.With(added.All) : holder.Join(added);
            }

            var member = MemberOf(to.Steps[step]);
            return holder.Members.ContainsKey(member.Name) || step < to.Steps.Count - 1 || !holder.IsNew
                ? holder.Write(member, At(holder.Read(member, isTracked: false), step + 1))
                : holder.Write(member, holder.Whole.IsNone ? added : added.With(holder.Whole));
        }
    }

    private static bool IsText(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String || type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte };

    private static IOperation? OperationAt(CallSite call, Endpoint endpoint) => endpoint.Root switch
    {
        EndpointRoot.This => call.Instance,
        EndpointRoot.Argument when endpoint.Ordinal >= 0 && endpoint.Ordinal < call.Arguments.Length => call.Arguments[endpoint.Ordinal],
        _ => null,
    };

    private void SettleAll(CallSite call)
    {
        foreach (var value in call.Values)
        {
            Settle(value);
        }
    }

    public static bool Holds(ModelCondition condition, Func<int, IOperation?> argument, IOperation? instance)
    {
        var operation = condition.Of.Root == EndpointRoot.This ? instance : condition.Of.Ordinal >= 0 ? argument(condition.Of.Ordinal) : null;
        var isOne = ConstantTexts.Of(operation).DefaultIfEmpty(null).Any(text => condition.Holds(text) != condition.Negated);
        return isOne != condition.Negated;
    }
}
