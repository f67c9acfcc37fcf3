using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ToolContracts.Analyzers.Flow.Classes;
using ToolContracts.Analyzers.Flow.Values;

namespace ToolContracts.Analyzers.Flow.Solving;

/// <summary>Assignments: what is kept where.</summary>
internal sealed partial class Evaluator
{
    private readonly Dictionary<ILocalSymbol, IOperation> _references = new(SymbolEqualityComparer.Default);

    public override Value VisitSimpleAssignment(ISimpleAssignmentOperation operation, object? argument)
    {
        var value = Run(operation.Value);
        if (operation is { IsRef: true, Target: ILocalReferenceOperation { Local.IsRef: true } reference })
        {
            // From here on the local is another name of that place.
            _references[reference.Local] = operation.Value;
            return value;
        }

        Assign(operation.Target, value, operation.Value);
        return value;
    }

    public override Value VisitCompoundAssignment(ICompoundAssignmentOperation operation, object? argument)
    {
        var taint = Text(operation.Target, Run(operation.Target)).Join(Text(operation.Value, Run(operation.Value)));
        var value = Value.Of(taint).Only(TypeCut.Passing(operation.Type));
        Assign(operation.Target, value, null);
        return value;
    }

    public override Value VisitIncrementOrDecrement(IIncrementOrDecrementOperation operation, object? argument) => Run(operation.Target);

    public override Value VisitDeconstructionAssignment(IDeconstructionAssignmentOperation operation, object? argument)
    {
        var value = Run(operation.Value);
        Deconstruct(operation.Target, value, operation.Value.Type, operation.Syntax);
        return value;
    }

    public override Value VisitDeclarationExpression(IDeclarationExpressionOperation operation, object? argument) => Run(operation.Expression);

    public override Value VisitFieldInitializer(IFieldInitializerOperation operation, object? argument) => Run(operation.Value);

    public override Value VisitPropertyInitializer(IPropertyInitializerOperation operation, object? argument) => Run(operation.Value);

    /// <summary>Sets what a target names to a value.</summary>
    /// <param name="target">A local, parameter, member, element or capture; a declaration of one.</param>
    /// <param name="value">The value.</param>
    /// <param name="source">The expression of the value, where the target then names the same object; null: it has none.</param>
    private void Assign(IOperation target, Value value, IOperation? source)
    {
        switch (target)
        {
            case IDeclarationExpressionOperation declaration:
                Assign(declaration.Expression, value, source);
                return;

            case ILocalReferenceOperation local when _references.TryGetValue(local.Local, out var referred):
                Assign(referred, value, null);
                return;

            case ILocalReferenceOperation local:
                if (source is not null && local.Type?.SpecialType == SpecialType.System_Boolean)
                {
                    Define(local.Local, source);
                }

                Set(Root.Of(local.Local), local.Type, source, value);
                return;

            case IParameterReferenceOperation parameter when !IsCapturedByType(parameter.Parameter):
                _frame.Reassigned.Add(parameter.Parameter);
                Set(Root.Of(parameter.Parameter), parameter.Type, source, value);
                return;

            case IFlowCaptureReferenceOperation capture when _captured.TryGetValue(capture.Id, out var captured) && captured is IMemberReferenceOperation or IArrayElementReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation:
                Assign(captured, value, source);
                return;

            case IFlowCaptureReferenceOperation capture:
                Set(Root.Of(capture.Id), capture.Type, source, value);
                return;

            case ITupleOperation tuple:
                Deconstruct(tuple, value, source?.Type, tuple.Syntax);
                return;

            case IPropertyReferenceOperation property:
                WriteProperty(property, value);
                return;

            case IFieldReferenceOperation field:
                WriteField(field, value);
                return;

            case IArrayElementReferenceOperation { ArrayReference: var array } when Shared(array) is { } shared:
                _frame.WriteHeap(shared, Value.Clean.Write(Member.Element, Left(value)));
                return;

            case IDiscardOperation:
                return;

            default:
                Change(target, value);
                return;
        }
    }

    /// <summary>Keeps a captured value: a reference is another name of the same object.</summary>
    private void Keep(Root root, IOperation source, Value value) => Set(root, source.Type, source, value);

    private void Set(Root root, ITypeSymbol? type, IOperation? source, Value value)
    {
        if (source is not null && IsReference(type) && PlaceOf(source) is { Path.IsEmpty: true } other && State[other.Root] is not null && !other.Root.Equals(root))
        {
            State = State.Alias(root, other.Root);
        }
        else
        {
            State = State.Set(root, value);
        }
    }

    /// <summary>An object is changed, not replaced: where it lies in a field the heap hears of it.</summary>
    private void Change(IOperation target, Value value)
    {
        WritePlace(target, value);
        if (PlaceOf(target) is { Root.IsThis: true, Path: [{ Symbol: { } field }, ..] path } && IsTracked(field))
        {
            _frame.WriteHeap(field, State[Root.This]!.Read(path[0], isTracked: true));
        }
        else if (Shared(target) is { } shared)
        {
            _frame.WriteHeap(shared, value);
        }
    }

    /// <summary>Writes a value into a place, all that names the object with it.</summary>
    private void WritePlace(IOperation target, Value value)
    {
        if (PlaceOf(target) is { } place)
        {
            WritePlace(place, value);
        }
    }

    private void WritePlace(Place place, Value value)
    {
        if (place.Path.IsEmpty)
        {
            State = State.Change(place.Root, value);
            return;
        }

        var root = State[place.Root] ?? (place.Root.IsThis ? Value.Opaque : Value.Clean);
        State = State.Change(place.Root, Written(root, place.Path, 0, value));
    }

    private Value Written(Value holder, ImmutableArray<Member> path, int at, Value value)
    {
        var member = path[at];
        var before = holder.Read(member, IsTracked(member));
        var after = at == path.Length - 1 ? value : Written(before, path, at + 1, value);
        return holder.Write(member, member.Equals(Member.Element) ? before.Join(after) : after);
    }

    private void Deconstruct(IOperation target, Value value, ITypeSymbol? type, SyntaxNode at)
    {
        if (target is IDeclarationExpressionOperation declaration)
        {
            target = declaration.Expression;
        }

        if (target is not ITupleOperation tuple)
        {
            Assign(target, value, null);
            return;
        }

        var parts = Parts(value, type, tuple.Elements.Length, at);
        for (var i = 0; i < tuple.Elements.Length; i++)
        {
            var element = tuple.Elements[i];
            var part = parts[i].Only(TypeCut.Passing(element.Type));
            if (element is ITupleOperation or IDeclarationExpressionOperation { Expression: ITupleOperation })
            {
                Deconstruct(element, part, element.Type, at);
            }
            else
            {
                Assign(element, part, null);
            }
        }
    }

    /// <summary>The parts that a value is taken apart into: a tuple's elements, a record's properties, or what Deconstruct gives.</summary>
    private Value[] Parts(Value value, ITypeSymbol? type, int count, SyntaxNode at)
    {
        if (type is null or { IsTupleType: true })
        {
            return [.. Enumerable.Range(0, count).Select(index => value.Read(Item(index), isTracked: false))];
        }

        for (var one = type; one is not null; one = one.BaseType)
        {
            foreach (var method in one.GetMembers("Deconstruct").OfType<IMethodSymbol>())
            {
                if (method.Parameters.Length != count || !method.Parameters.All(static parameter => parameter.RefKind == RefKind.Out))
                {
                    continue;
                }

                if (HasBody(method))
                {
                    var outs = Outs(new CallSite(at, method, null, value, [.. new IOperation?[count]], [.. Enumerable.Repeat(Value.Clean, count)]));
                    return [.. Enumerable.Range(0, count).Select(index => outs.TryGetValue(index, out var part) ? part : Value.Clean)];
                }

                return [.. method.Parameters.Select(parameter => ReadByName(value, type, parameter.Name))];
            }
        }

        return [.. Enumerable.Repeat(Value.Of(value.All), count)];
    }

    /// <summary>The property that a part of a deconstruction stands for.</summary>
    private Value ReadByName(Value value, ITypeSymbol type, string name)
    {
        for (var one = type; one is not null; one = one.BaseType)
        {
            foreach (var property in one.GetMembers().OfType<IPropertySymbol>())
            {
                if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))
                {
                    return ReadMember(value, property, null);
                }
            }
        }

        return Value.Of(value.All);
    }

    /// <summary>Whether two variables of a type may name one object whose members can be changed.</summary>
    private static bool IsReference(ITypeSymbol? type) => type is { IsReferenceType: true, SpecialType: not SpecialType.System_String };
}
