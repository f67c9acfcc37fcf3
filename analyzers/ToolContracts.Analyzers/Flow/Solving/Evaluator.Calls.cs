using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ToolContracts.Analyzers.Flow.Classes;
using ToolContracts.Analyzers.Flow.Code;
using ToolContracts.Analyzers.Flow.Summaries;
using ToolContracts.Analyzers.Flow.Values;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Flow.Solving;

/// <summary>Calls: by what a row says, by the summary of a body, or by what is safe to assume of code that is not here.</summary>
internal sealed partial class Evaluator
{
    public override Value VisitInvocation(IInvocationOperation operation, object? argument)
    {
        var method = operation.TargetMethod;
        var receiver = Run(operation.Instance);
        return Call(Site(operation.Syntax, method, operation.Instance, receiver, operation.Arguments), IsExact(operation));
    }

    public override Value VisitObjectCreation(IObjectCreationOperation operation, object? argument) =>
        operation.Constructor is { } constructor
            ? Call(Site(operation.Syntax, constructor, null, Value.Clean, operation.Arguments))
            : JoinAll(operation.Arguments);

    /// <summary>What a call gives back; what it changes is changed, and what it lets into sinks is noted.</summary>
    private Value Call(CallSite call, bool isExact = false)
    {
        var method = call.Method;
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            return InvokeDelegate(call);
        }

        if (method.MethodKind == MethodKind.LocalFunction)
        {
            return InvokeTarget(new DelegateTarget(method.OriginalDefinition, null, _graph, null), Handed(call, method), isCertain: true, call, call.Syntax).Result;
        }

        // The compiler's own copy, for a 'with'.
        if (method.Name == "<Clone>$")
        {
            return call.Receiver.As(call.Receiver.MadeAs ?? method.ContainingType);
        }

        if (LogMethods.Contains(method))
        {
            CheckLogged(call);
            return Value.Clean;
        }

        var model = _frame.Engine.Models.Find(method);
        CheckSinks(call, model);
        var value = model is { } found && SaysWhatComesOut(found) ? ApplyModel(call, found)
            : (isExact ? Exact(method) : Targets(method, call.Instance, call.Receiver)) is { IsDefaultOrEmpty: false } targets ? ApplySummaries(call, targets)
            : External(call);
        return WithSinks(call, model, AfterAttributes(call, value));
    }

    /// <summary>The arguments of a local function or lambda, each with a mark of where it went in.</summary>
    private ImmutableArray<Value> Handed(CallSite call, IMethodSymbol called)
    {
        var function = called.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_frame.CancellationToken);
        return function is null ? call.Values
            : [.. call.Values.Select((value, index) => call.Arguments[index] is { } argument ? value.Along(trail => trail.Into(argument.Syntax, function, called.Name)) : value)];
    }

    private CallSite Site(SyntaxNode syntax, IMethodSymbol method, IOperation? instance, Value receiver, ImmutableArray<IArgumentOperation> arguments)
    {
        var operations = new IOperation?[method.Parameters.Length];
        var values = new Value[method.Parameters.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Value.Clean;
        }

        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter && parameter.Ordinal < values.Length)
            {
                operations[parameter.Ordinal] = argument.Value;
                var value = parameter.RefKind == RefKind.Out ? Value.Clean : Run(argument.Value);

                // Who declares that it takes a secret takes care of it: the result is not secret unless it says so.
                values[parameter.Ordinal] = value.IsClean ? value : value.Only(~(_frame.Engine.Marks.Of(parameter) & Labels.Sensitive));
            }
            else
            {
                Run(argument.Value);
            }
        }

        return new CallSite(syntax, method, instance, receiver, [.. operations], [.. values]);
    }

    /// <summary>The bodies that a call may end in; default: it may end elsewhere too.</summary>
    private ImmutableArray<IMethodSymbol> Targets(IMethodSymbol method, IOperation? instance, Value receiver)
    {
        var called = method;
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        if (instance is IInstanceReferenceOperation { Syntax: Microsoft.CodeAnalysis.CSharp.Syntax.BaseExpressionSyntax } || instance?.Type is { IsSealed: true })
        {
            return Exact(method);
        }

        if (receiver.MadeAs is { } type && instance is not null)
        {
            var chosen = Implementations.On(type, method) ?? method;
            if (_frame.Engine.Implementations.Of(called, instance).IsDefault && HasBody(chosen) && !_frame.IsNeeded(chosen))
            {
                // Of an object that another method made, the code to follow was not known beforehand, and that is said.
                _frame.MissChosen();
            }

            return Exact(chosen);
        }

        var targets = _frame.Engine.Implementations.Of(called, instance);
        if (targets.IsDefault && _frame.Engine.IsDeclared(method))
        {
            // More than are followed: what they do is not known, and that is said.
            _frame.MissTargets();
        }

        return targets.IsDefault ? default : [.. targets.Where(HasBody)];
    }

    /// <summary>Whether a method writes a parameter into a field.</summary>
    private static bool Keeps(MethodSummary summary, int ordinal) =>
        summary.HeapWrites.Any(write => write.Value.Whole.Inputs.Any(one => one.Input.Kind == InputKind.Parameter && one.Input.Ordinal == ordinal));

    private ImmutableArray<IMethodSymbol> Exact(IMethodSymbol method) => HasBody(method) ? [method.OriginalDefinition] : [];

    private bool HasBody(IMethodSymbol method) => _frame.Engine.Summaries.Has(method.OriginalDefinition, _frame.CancellationToken);

    private static bool IsExact(IInvocationOperation operation) => !operation.IsVirtual && operation.TargetMethod is { IsAbstract: false };

    /// <summary>What a method of this compilation does, by the summary of each body that it may be.</summary>
    private Value ApplySummaries(CallSite call, ImmutableArray<IMethodSymbol> targets)
    {
        var before = State;
        State? after = null;
        Value? result = null;
        foreach (var target in targets)
        {
            State = before;
            var one = ApplySummary(call, target);
            result = result is null ? one : result.Join(one);
            after = after is null ? State : after.Join(State);
        }

        State = after!;
        return result!;
    }

    private Value ApplySummary(CallSite call, IMethodSymbol target)
    {
        var summary = _frame.Engine.Summaries.Of(target);
        for (var i = 0; i < call.Values.Length; i++)
        {
            // What a new object is made with is known with the object; the heap hears of it where the object leaves, but of its delegates here.
            if (target.MethodKind != MethodKind.Constructor || call.Instance is not null || target.Parameters[i].Type.TypeKind == TypeKind.Delegate)
            {
                _frame.Pass(target, i, Keeps(summary, i) ? Left(call.Values[i]) : call.Values[i]);
            }
        }

        var ran = new Dictionary<Input, Value>();
        var substitution = new Substitution(input => Lookup(input, call, summary, ran));
        RunDelegates(call, summary, substitution, ran);
        foreach (var hit in summary.Hits)
        {
            PassHit(call, target, summary, hit, substitution);
        }

        foreach (var (type, exception) in summary.Thrown)
        {
            var thrown = substitution.Of(exception).Along(trail => trail.Through(call.Syntax, call.Name));
            _solver.HitCallers(call.Syntax, thrown, type);
            _solver.Throw(thrown, type);
        }

        var outs = Outs(call, summary, substitution);
        foreach (var one in outs.OrderBy(static one => one.Key))
        {
            var (ordinal, value) = (one.Key, one.Value);
            if (ordinal < call.Arguments.Length && call.Arguments[ordinal] is { } operation)
            {
                if (call.Method.Parameters.Length > ordinal && call.Method.Parameters[ordinal].RefKind is RefKind.Out or RefKind.Ref)
                {
                    Assign(operation, value, null);
                }
                else
                {
                    Change(operation, value);
                }
            }
        }

        foreach (var (ordinal, cleared) in summary.ClearedAfter)
        {
            if (ordinal < call.Arguments.Length && PlaceOf(call.Arguments[ordinal]) is { } place)
            {
                State = Cleared(State, place, cleared);
            }
        }

        if (target.MethodKind == MethodKind.Constructor && call.Instance is null)
        {
            return substitution.Of(summary.This ?? Value.Clean).As(target.ContainingType);
        }

        if (summary.This is { } changed && call.Instance is not null)
        {
            var after = substitution.Of(changed);
            WritePlace(call.Instance, target.MethodKind == MethodKind.Constructor ? Built(call.Receiver, after) : after);
        }

        var returned = substitution.Of(summary.Return);
        return returned.IsClean ? returned : returned.Along(trail => trail.Through(call.Syntax, call.Name));
    }

    /// <summary>The object that another constructor, which it leaves part of its making to, has built on.</summary>
    private static Value Built(Value before, Value by)
    {
        foreach (var (member, part) in by.Members.Values)
        {
            before = before.Write(member, part);
        }

        return before.With(by.Whole);
    }

    /// <summary>What a call leaves in its out and ref arguments, and in objects that it was given.</summary>
    private Dictionary<int, Value> Outs(CallSite call)
    {
        var summary = _frame.Engine.Summaries.Of(call.Method.OriginalDefinition);
        return Outs(call, summary, new Substitution(input => Lookup(input, call, summary, [])));
    }

    private static Dictionary<int, Value> Outs(CallSite call, MethodSummary summary, Substitution substitution) =>
        summary.Parameters.ToDictionary(static one => one.Ordinal, one => substitution.Of(one.Value).Along(trail => trail.Through(call.Syntax, call.Name)));

    private Value? Lookup(Input input, CallSite call, MethodSummary summary, Dictionary<Input, Value> ran)
    {
        var value = input.Kind switch
        {
            InputKind.This => call.Receiver,
            InputKind.Parameter when input.Ordinal < call.Values.Length => call.Values[input.Ordinal],
            InputKind.DelegateResult => ran.TryGetValue(input.Delegate!, out var result) ? result : Value.Clean,
            _ => null,
        };
        if (value is null || input.Kind == InputKind.DelegateResult)
        {
            return value;
        }

        foreach (var member in input.Path)
        {
            value = value.Read(member, IsTracked(member));
        }

        return value;
    }

    /// <summary>Runs the delegates that a method calls, with what it calls them with.</summary>
    private void RunDelegates(CallSite call, MethodSummary summary, Substitution substitution, Dictionary<Input, Value> ran)
    {
        foreach (var (input, arguments) in summary.DelegateCalls)
        {
            if (Lookup(input, call, summary, ran) is { } callee)
            {
                var result = Invoke(callee, [.. arguments.Select(substitution.Of)], null, call.Syntax, isHandedOver: input.InField is not null).Result;
                ran[input] = ran.TryGetValue(input, out var before) ? before.Join(result) : result;
            }
        }

        for (var i = 0; i < call.Values.Length; i++)
        {
            if (!ran.ContainsKey(Input.Parameter(i)))
            {
                Settle(call.Values[i]);
            }
        }
    }

    /// <summary>What code that is not here may do: the result carries what went in, and so does what it sets.</summary>
    private Value External(CallSite call)
    {
        var taint = call.Method.MethodKind == MethodKind.Constructor ? Taint.None
            : call.Method is { Name: "ToString", Parameters.IsEmpty: true } && call.Instance is { } shown ? Text(shown, call.Receiver)
            : call.Receiver.All;
        for (var i = 0; i < call.Values.Length; i++)
        {
            var operation = call.Arguments[i];
            taint = taint.Join(operation is not null && call.Method.ReturnType.SpecialType == SpecialType.System_String ? Text(operation, call.Values[i]) : call.Values[i].All);
            Escape(call.Values[i]);
        }

        if (call.Values.Any(static value => !value.Targets.IsEmpty))
        {
            var given = Value.Of(taint).Opened();
            foreach (var value in call.Values)
            {
                foreach (var target in value.Targets)
                {
                    var result = InvokeTarget(target, [.. target.Method.Parameters.Select(_ => given)], isCertain: false, leads: call.Syntax).Result;
                    Escape(result);
                    taint = taint.Join(result.All);
                }
            }
        }

        for (var i = 0; i < call.Arguments.Length; i++)
        {
            if (call.Method.Parameters[i].RefKind is RefKind.Out or RefKind.Ref && call.Arguments[i] is { } operation)
            {
                Assign(operation, Value.Of(taint).Only(TypeCut.Passing(operation.Type)), null);
            }
        }

        if (call.Method.MethodKind == MethodKind.Constructor)
        {
            // A base constructor from elsewhere keeps what it is given.
            if (call.Instance is not null)
            {
                WritePlace(call.Instance, call.Receiver.With(taint));
            }

            return Value.Of(taint);
        }

        if (call.Instance is not null && IsAppendOfHandler(call.Method))
        {
            for (var i = 0; i < call.Arguments.Length; i++)
            {
                taint = call.Arguments[i] is { } part ? taint.Join(Text(part, call.Values[i])) : taint;
            }

            WritePlace(call.Instance, call.Receiver.With(taint));
        }

        return call.Method.Name is "GetEnumerator" or "GetAsyncEnumerator" or "ConfigureAwait" ? call.Receiver : Value.Of(taint).Opened();
    }

    /// <summary>Whether a method takes a part of an interpolated string for a handler, which keeps it.</summary>
    private static bool IsAppendOfHandler(IMethodSymbol method) =>
        method.Name is "AppendFormatted" or "AppendLiteral"
        && method.ContainingType.GetAttributes().Any(static attribute => attribute.AttributeClass?.HasFullName("System.Runtime.CompilerServices", "InterpolatedStringHandlerAttribute") == true);

    /// <summary>What the attributes of a called method say of what it gives back, and of what it was given.</summary>
    private Value AfterAttributes(CallSite call, Value value)
    {
        var method = call.Method;
        if (_frame.Engine.Marks.Has(method, ContractNames.Declassifies))
        {
            value = value.Only(~(Labels.Sensitive | Labels.ExceptionText));
        }

        if (_frame.Engine.Marks.Has(method, ContractNames.Validates))
        {
            value = value.Only(Labels.None);
            if (TypeCut.Passing(method.ReturnType) == Labels.None)
            {
                // It returns nothing, so it throws where a value is not valid.
                foreach (var operation in call.Arguments)
                {
                    State = PlaceOf(operation) is { } place ? Cleared(State, place, Labels.All) : State;
                }
            }
        }

        if (method.MethodKind != MethodKind.Constructor && _frame.Engine.Marks.OfReturn(method) is not Labels.None and var labels)
        {
            value = Labelled(value, method.ReturnType, Taint.From(labels & TypeCut.Passing(method.ReturnType), new Trail(null, call.Syntax, $"the result of '{call.Name}'")));
        }

        return value.IsClean ? value : value.Only(method.MethodKind == MethodKind.Constructor ? Labels.All : TypeCut.Passing(method.ReturnType));
    }

    /// <summary>A state in which what a place holds no longer carries some labels.</summary>
    public State Cleared(State state, Place place, Labels labels)
    {
        var (before, value) = (State, Value.Clean);
        State = state;
        value = At(place) ?? Value.Clean;
        if (!value.IsClean)
        {
            WritePlace(place, value.Only(~labels));
        }

        var cleared = State;
        State = before;
        return cleared;
    }
}
