using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ToolContracts.Analyzers.Flow.Classes;
using ToolContracts.Analyzers.Flow.Models;
using ToolContracts.Analyzers.Flow.Summaries;
using ToolContracts.Analyzers.Flow.Values;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Flow.Solving;

/// <summary>Fields, properties and elements: read and written.</summary>
internal sealed partial class Evaluator
{
    public override Value VisitFieldReference(IFieldReferenceOperation operation, object? argument)
    {
        if (operation.Instance is null)
        {
            return ReadStatic(operation.Field, operation.Syntax);
        }

        return ReadMember(Run(operation.Instance), operation.Field, operation.Syntax);
    }

    public override Value VisitPropertyReference(IPropertyReferenceOperation operation, object? argument)
    {
        var receiver = Run(operation.Instance);
        return ReadProperty(
            operation.Property, operation.Instance, receiver, operation.Syntax,
            [.. operation.Arguments.Select(static one => (IOperation?)one.Value)], [.. operation.Arguments.Select(one => Run(one.Value))]);
    }

    /// <summary>What a property gives: by what a row says, by its getter, or as it was set.</summary>
    private Value ReadProperty(
        IPropertySymbol property, IOperation? instance, Value receiver, SyntaxNode at, ImmutableArray<IOperation?> arguments, ImmutableArray<Value> values)
    {
        if (property.GetMethod is not { } getter)
        {
            return Value.Clean;
        }

        var call = new CallSite(at, getter, instance, receiver, arguments, values);
        if (_frame.Engine.Models.Find(property) is { } model && SaysWhatComesOut(model))
        {
            return AddLabels(ApplyModel(call, model), property, at);
        }

        if (Targets(getter, instance, receiver) is { IsDefaultOrEmpty: false } targets)
        {
            return AddLabels(ApplySummaries(call, targets), property, at);
        }

        return property.IsIndexer ? receiver.Read(Member.Element, isTracked: false)
            : property.IsStatic ? ReadStatic(property, at)
            : ReadMember(receiver, property, at);
    }

    public override Value VisitDynamicMemberReference(IDynamicMemberReferenceOperation operation, object? argument) =>
        Run(operation.Instance).Read(new Member(operation.MemberName, null), isTracked: false);

    public override Value VisitArrayElementReference(IArrayElementReferenceOperation operation, object? argument)
    {
        foreach (var index in operation.Indices)
        {
            Run(index);
        }

        return Run(operation.ArrayReference).Read(Member.Element, isTracked: false);
    }

    public override Value VisitImplicitIndexerReference(IImplicitIndexerReferenceOperation operation, object? argument)
    {
        var whole = Run(operation.Instance);
        return operation.Argument.Type is { Name: "Range" } ? whole : whole.Read(Member.Element, isTracked: false);
    }

    /// <summary>What an exception's own message shows, where its type makes it from what it keeps.</summary>
    public Taint MessageOf(Value exception, ITypeSymbol? type, SyntaxNode at)
    {
        for (var one = type; one is not null && _frame.Engine.IsDeclared(one); one = one.BaseType)
        {
            if (one.GetMembers("Message").OfType<IPropertySymbol>().FirstOrDefault()?.GetMethod is { } getter && HasBody(getter))
            {
                return ApplySummaries(new CallSite(at, getter, null, exception, [], []), [getter]).All;
            }
        }

        return Taint.None;
    }

    /// <summary>What a member of a value carries, and what its attributes say.</summary>
    private Value ReadMember(Value holder, ISymbol member, SyntaxNode? at)
    {
        if (member is IPropertySymbol property && IsTransparent(property))
        {
            return holder;
        }

        if (member is IPropertySymbol { Name: "Current", ContainingType: { } enumerator } && enumerator.Name.EndsWith("Enumerator", StringComparison.Ordinal))
        {
            return holder.Read(Member.Element, isTracked: false);
        }

        var tracked = IsTracked(member);
        var key = Member.Of(member);
        var value = tracked || holder.Members.ContainsKey(key.Name) || member is not IPropertySymbol { SetMethod: null }
            ? holder.Read(key, tracked)
            : Value.Of(holder.All).Opened();
        if (IsException(member.ContainingType) && !ExceptionText.Members.Contains(member.Name))
        {
            value = value.Only(~Labels.ExceptionText);
        }

        return AddLabels(value, member, at);
    }

    private Value ReadStatic(ISymbol member, SyntaxNode at) =>
        AddLabels(IsTracked(member) ? Value.Of(Input.OfField(member)) : Value.Opaque, member, at);

    /// <summary>What attributes of a member say of its value.</summary>
    private Value AddLabels(Value value, ISymbol member, SyntaxNode? at)
    {
        if (_frame.Engine.Marks.IsTrusted(member))
        {
            value = value.Only(~Labels.Untrusted);
        }

        return at is not null && _frame.Engine.Marks.Of(member) is not Labels.None and var labels
            ? Labelled(value, PartTypes.Of(member), Taint.From(labels & TypeCut.Passing(PartTypes.Of(member)), new Trail(null, at, $"'{member.Name}' of {member.ContainingType?.Name}")))
            : value;
    }

    /// <summary>A value with the labels of an attribute: of a dictionary what it holds has them, not the names that it is found by.</summary>
    private static Value Labelled(Value value, ITypeSymbol? type, Taint taint)
    {
        if (type is not INamedTypeSymbol { TypeArguments.Length: 2 } named || !named.Name.EndsWith("Dictionary", StringComparison.Ordinal))
        {
            return value.With(taint);
        }

        var held = new Member("Value", null);
        var element = value.Read(Member.Element, isTracked: false);
        return value.Write(Member.Element, element.Write(held, element.Read(held, isTracked: false).With(taint)));
    }

    private Value ReadParameter(IParameterReferenceOperation operation)
    {
        var parameter = operation.Parameter;
        return IsCapturedByType(parameter)
            ? (State[Root.This] ?? Value.Opaque).Read(Member.Of(parameter), isTracked: true)
            : State[Root.Of(parameter)] ?? Value.Clean;
    }

    private void WriteField(IFieldReferenceOperation operation, Value value)
    {
        Run(operation.Instance);
        CheckTrusted(operation.Field, value, (Assigned(operation) ?? operation).Syntax);
        WriteHeap(operation.Instance, operation.Field, value);
        WritePlace(operation, value);
    }

    private void WriteProperty(IPropertyReferenceOperation operation, Value value)
    {
        var property = operation.Property;
        var receiver = Run(operation.Instance);
        CheckTrusted(property, value, (Assigned(operation) ?? operation).Syntax);
        if (_frame.Engine.Models.Find(property) is { } model)
        {
            var call = new CallSite(
                operation.Syntax, property.SetMethod ?? property.GetMethod!, operation.Instance, receiver,
                [.. operation.Arguments.Select(static one => one.Value), Assigned(operation)], [.. operation.Arguments.Select(one => Run(one.Value)), value]);
            foreach (var sink in model.Sinks)
            {
                if (sink.When is null || Holds(sink.When, index => index < call.Arguments.Length ? call.Arguments[index] : null, operation.Instance))
                {
                    _frame.Hit(new SinkHit(sink.Kind, sink.Name, Assigned(operation)?.Syntax ?? operation.Syntax, null, [], value.All));
                }
            }

            if (model.Steps.Any(static step => step.To.Root == EndpointRoot.This))
            {
                Settle(value);
                ChangeReceiver(call, model, []);
                return;
            }
        }

        if (property.SetMethod is { } setter && Targets(setter, operation.Instance, receiver) is { IsDefaultOrEmpty: false } targets)
        {
            ApplySummaries(
                new CallSite(
                    operation.Syntax, setter, operation.Instance, receiver,
                    [.. operation.Arguments.Select(static one => one.Value), Assigned(operation)], [.. operation.Arguments.Select(one => Run(one.Value)), value]),
                targets);
            return;
        }

        Settle(value);
        WriteHeap(operation.Instance, property, value);
        WritePlace(operation, value);
    }

    /// <summary>The expression that is assigned to a property or field; null where it is none of its own.</summary>
    private static IOperation? Assigned(IMemberReferenceOperation operation) =>
        operation.Parent is IAssignmentOperation assignment && ReferenceEquals(assignment.Target, operation) ? assignment.Value : null;

    /// <summary>A [Trusted] member or parameter takes trusted values only.</summary>
    private void CheckTrusted(ISymbol member, Value value, SyntaxNode at)
    {
        if (!value.All.IsNone && _frame.Engine.Marks.IsTrusted(member))
        {
            _frame.Hit(new SinkHit(SinkKind.Trusted, $"[Trusted] '{member.Name}'", at, null, [], value.All));
        }
    }

    /// <summary>Tells the heap what was written into an object that others may hold.</summary>
    private void WriteHeap(IOperation? instance, ISymbol member, Value value)
    {
        if (!IsTracked(member))
        {
            return;
        }

        // An object that was made here is known as such; where it leaves, its members are told then.
        if (instance is not null && PlaceOf(instance) is { Root.IsThis: false } place && At(place) is { IsNew: true } or { MadeAs: not null })
        {
            return;
        }

        _frame.WriteHeap(member, Left(value));
    }

    /// <summary>The static field or property of this compilation that an operation reads; null where it is none. What it holds the heap knows.</summary>
    private ISymbol? Shared(IOperation? operation) => operation switch
    {
        IMemberReferenceOperation { Instance: null, Member: IFieldSymbol or IPropertySymbol } member when IsTracked(member.Member) => member.Member,
        IConversionOperation { OperatorMethod: null } conversion => Shared(conversion.Operand),
        IFlowCaptureReferenceOperation capture when _captured.TryGetValue(capture.Id, out var captured) => Shared(captured),
        _ => null,
    };

    /// <summary>An object leaves to where it is not followed: the heap has to know its members.</summary>
    private void Escape(Value value)
    {
        if (value.Members.IsEmpty)
        {
            return;
        }

        foreach (var (member, part) in value.Members.Values)
        {
            if (member.Symbol is { } symbol && IsTracked(symbol))
            {
                _frame.WriteHeap(symbol, Left(part));
            }

            Escape(part);
        }
    }

    private Value? At(Place place)
    {
        var value = State[place.Root];
        foreach (var member in place.Path)
        {
            value = value?.Read(member, IsTracked(member));
        }

        return value;
    }

    /// <summary>Where what an operation gives is kept; null where it is kept nowhere.</summary>
    public Place? PlaceOf(IOperation? operation)
    {
        switch (operation)
        {
            case IInstanceReferenceOperation:
                return new Place(Root.This, []);

            case ILocalReferenceOperation local:
                return _references.TryGetValue(local.Local, out var referred) ? PlaceOf(referred) : new Place(Root.Of(local.Local), []);

            case IParameterReferenceOperation parameter:
                return IsCapturedByType(parameter.Parameter)
                    ? new Place(Root.This, [Member.Of(parameter.Parameter)])
                    : new Place(Root.Of(parameter.Parameter), []);

            case IFlowCaptureReferenceOperation capture:
                return _captured.TryGetValue(capture.Id, out var captured) && captured is IMemberReferenceOperation or IArrayElementReferenceOperation
                    ? PlaceOf(captured)
                    : new Place(Root.Of(capture.Id), []);

            case IFieldReferenceOperation { Instance: { } instance } field:
                return PlaceOf(instance)?.Part(Member.Of(field.Field));

            case IEventReferenceOperation { Instance: { } instance } one:
                return PlaceOf(instance)?.Part(Member.Of(one.Event));

            case IPropertyReferenceOperation { Instance: { } instance } property:
                return IsTransparent(property.Property) || (IsReference(property.Type) && IsFluent(property.Property)) ? PlaceOf(instance)
                    : PlaceOf(instance)?.Part(property.Property.IsIndexer ? Member.Element : Member.Of(property.Property));

            case IArrayElementReferenceOperation element:
                return PlaceOf(element.ArrayReference)?.Part(Member.Element);

            case IConversionOperation { OperatorMethod: null } conversion:
                return PlaceOf(conversion.Operand);

            case IDeclarationExpressionOperation declaration:
                return PlaceOf(declaration.Expression);

            case IAwaitOperation awaited:
                return PlaceOf(awaited.Operation);

            case IDynamicMemberReferenceOperation { Instance: { } instance } member:
                return PlaceOf(instance)?.Part(new Member(member.MemberName, null));

            // A fluent call hands its receiver on.
            case IInvocationOperation { Instance: { } instance } call when IsFluent(call.TargetMethod):
                return PlaceOf(instance);

            default:
                return null;
        }
    }

    private bool IsFluent(ISymbol member) =>
        _frame.Engine.Models.Find(member) is { } model
        && model.Steps.Any(static step => step.From is { Root: EndpointRoot.This, Steps.Count: 0 } && step.To is { Root: EndpointRoot.Return, Steps.Count: 0 });

    /// <summary>A value that only wraps another: a nullable, a task.</summary>
    private static bool IsTransparent(IPropertySymbol property) =>
        (property.Name == "Value" && property.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        || (property.Name == "Result" && property.ContainingType is { Name: "Task" or "ValueTask" } type && type.IsIn("System.Threading.Tasks"));

    private bool IsTracked(Member member) => member.Symbol is { } symbol && IsTracked(symbol);

    private bool IsTracked(ISymbol member) => SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, _frame.Engine.Compilation.Assembly);

    /// <summary>Whether a parameter is a primary constructor's that another member uses: a field of the object then.</summary>
    private bool IsCapturedByType(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
        && !SymbolEqualityComparer.Default.Equals(constructor, _frame.Method);

    private static bool IsException(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
    }
}
