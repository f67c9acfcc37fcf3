using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ToolContracts.Analyzers.Flow.Classes;
using ToolContracts.Analyzers.Flow.Values;

namespace ToolContracts.Analyzers.Flow.Solving;

/// <summary>
/// Evaluates operations: what each value carries, and what each changes in the state. This part has the plain ones; assignments, members,
/// calls, delegates and patterns have files of their own.
/// </summary>
internal sealed partial class Evaluator : OperationVisitor<object?, Value>
{
    private readonly MethodFrame _frame;
    private readonly ControlFlowGraph _graph;
    private readonly BodySolver _solver;
    private readonly Dictionary<CaptureId, IOperation> _captured = [];

    public Evaluator(MethodFrame frame, ControlFlowGraph graph, BodySolver solver) => (_frame, _graph, _solver) = (frame, graph, solver);

    public State State { get; set; } = State.Empty;

    /// <summary>Evaluates an operation; a value is cut to what its type can carry.</summary>
    public Value Run(IOperation? operation)
    {
        if (operation is null || operation.ConstantValue.HasValue || !_frame.Spend())
        {
            return Value.Clean;
        }

        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
        }
        catch (InsufficientExecutionStackException)
        {
            // The only way to ask; the method is reported as not analysed to its end.
            _frame.GiveUp();
            return Value.Clean;
        }

        var value = Visit(operation, null) ?? Value.Clean;
        return value.IsClean ? value : value.Only(TypeCut.Passing(operation.Type));
    }

    public override Value DefaultVisit(IOperation operation, object? argument) => JoinAll(operation.ChildOperations);

    public override Value VisitExpressionStatement(IExpressionStatementOperation operation, object? argument) => Run(operation.Operation);

    public override Value VisitLiteral(ILiteralOperation operation, object? argument) => Value.Clean;

    public override Value VisitDefaultValue(IDefaultValueOperation operation, object? argument) => Value.Clean;

    public override Value VisitNameOf(INameOfOperation operation, object? argument) => Value.Clean;

    public override Value VisitTypeOf(ITypeOfOperation operation, object? argument) => Value.Clean;

    public override Value VisitSizeOf(ISizeOfOperation operation, object? argument) => Value.Clean;

    public override Value VisitIsNull(IIsNullOperation operation, object? argument)
    {
        Run(operation.Operand);
        return Value.Clean;
    }

    public override Value VisitIsType(IIsTypeOperation operation, object? argument)
    {
        Run(operation.ValueOperand);
        return Value.Clean;
    }

    public override Value VisitAwait(IAwaitOperation operation, object? argument) => Run(operation.Operation);

    public override Value VisitParenthesized(IParenthesizedOperation operation, object? argument) => Run(operation.Operand);

    public override Value VisitCaughtException(ICaughtExceptionOperation operation, object? argument) => _solver.Caught(operation);

    public override Value VisitInterpolatedString(IInterpolatedStringOperation operation, object? argument)
    {
        var taint = Taint.None;
        foreach (var part in operation.Parts)
        {
            taint = taint.Join(Run(part).All);
        }

        return Value.Of(taint);
    }

    public override Value VisitInterpolation(IInterpolationOperation operation, object? argument) => Value.Of(Text(operation.Expression, Run(operation.Expression)));

    public override Value VisitInterpolatedStringText(IInterpolatedStringTextOperation operation, object? argument) => Value.Clean;

    /// <summary>A handler of another library keeps what is appended.</summary>
    public override Value VisitInterpolatedStringAppend(IInterpolatedStringAppendOperation operation, object? argument)
    {
        var value = Run(operation.AppendCall);
        if (operation.AppendCall is not IInvocationOperation call || HasBody(call.TargetMethod))
        {
            return value;
        }

        var taint = value.All;
        foreach (var one in call.Arguments)
        {
            taint = taint.Join(Text(one.Value, Run(one.Value)));
        }

        return Value.Of(taint);
    }

    public override Value VisitBinaryOperator(IBinaryOperation operation, object? argument)
    {
        if (operation.OperatorMethod is { } method && HasBody(method))
        {
            return Call(new CallSite(
                operation.Syntax, method, null, Value.Clean, [operation.LeftOperand, operation.RightOperand], [Run(operation.LeftOperand), Run(operation.RightOperand)]));
        }

        // A concatenation of thousands nests to the left.
        var taint = Taint.None;
        IOperation left = operation;
        while (left is IBinaryOperation { OperatorMethod: null or { ContainingType.SpecialType: SpecialType.System_String } } binary && _frame.Spend())
        {
            taint = taint.Join(Text(binary.RightOperand, Run(binary.RightOperand)));
            left = binary.LeftOperand;
        }

        return Value.Of(taint.Join(left == operation ? JoinAll(operation.ChildOperations).All : Text(left, Run(left)))
            .Only(IsComparison(operation.OperatorKind) ? Labels.None : Labels.All));
    }

    public override Value VisitUnaryOperator(IUnaryOperation operation, object? argument) =>
        operation.OperatorMethod is { } method && HasBody(method)
            ? Call(new CallSite(operation.Syntax, method, null, Value.Clean, [operation.Operand], [Run(operation.Operand)]))
            : Run(operation.Operand);

    public override Value VisitConversion(IConversionOperation operation, object? argument)
    {
        if (operation.OperatorMethod is { } method)
        {
            return Call(new CallSite(operation.Syntax, method, null, Value.Clean, [operation.Operand], [Run(operation.Operand)]));
        }

        return Run(operation.Operand);
    }

    public override Value VisitTuple(ITupleOperation operation, object? argument)
    {
        var value = Value.Clean;
        for (var i = 0; i < operation.Elements.Length; i++)
        {
            value = value.Write(Item(i), Run(operation.Elements[i]));
        }

        return value;
    }

    public override Value VisitArrayCreation(IArrayCreationOperation operation, object? argument)
    {
        foreach (var size in operation.DimensionSizes)
        {
            Run(size);
        }

        return operation.Initializer is { } initializer ? Run(initializer) : Value.Clean;
    }

    public override Value VisitArrayInitializer(IArrayInitializerOperation operation, object? argument) => Elements(operation.ElementValues);

    public override Value VisitCollectionExpression(ICollectionExpressionOperation operation, object? argument) => Elements(operation.Elements);

    public override Value VisitSpread(ISpreadOperation operation, object? argument) => Run(operation.Operand).Read(Member.Element, isTracked: false);

    public override Value VisitAnonymousObjectCreation(IAnonymousObjectCreationOperation operation, object? argument)
    {
        var value = Value.Clean;
        foreach (var initializer in operation.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment)
            {
                value = value.Write(new Member(target.Property.Name, null), Run(assignment.Value));
            }
        }

        return value;
    }

    public override Value VisitReturn(IReturnOperation operation, object? argument)
    {
        var value = Run(operation.ReturnedValue);
        if (operation is { Kind: OperationKind.YieldReturn, ReturnedValue: { } returned })
        {
            _solver.Yield(returned.Syntax, value);
        }

        return value;
    }

    public override Value VisitInstanceReference(IInstanceReferenceOperation operation, object? argument) => State[Root.This] ?? Value.Opaque;

    public override Value VisitLocalReference(ILocalReferenceOperation operation, object? argument) =>
        _references.TryGetValue(operation.Local, out var referred) ? Run(referred) : State[Root.Of(operation.Local)] ?? Value.Clean;

    public override Value VisitParameterReference(IParameterReferenceOperation operation, object? argument) => ReadParameter(operation);

    public override Value VisitFlowCapture(IFlowCaptureOperation operation, object? argument)
    {
        _captured[operation.Id] = operation.Value;
        var value = Run(operation.Value);
        Keep(Root.Of(operation.Id), operation.Value, value);
        return value;
    }

    public override Value VisitFlowCaptureReference(IFlowCaptureReferenceOperation operation, object? argument) => State[Root.Of(operation.Id)] ?? Value.Clean;

    /// <summary>What a value carries when it is made text.</summary>
    public static Taint Text(IOperation operation, Value value)
    {
        var taint = value.All;
        if (operation.Type is { } type)
        {
            taint = taint.Join(Shown(type, value, operation.Syntax, bySerializer: false));
        }

        return taint;
    }

    /// <summary>What the members of a type carry that are shown with it, but for those that are known apart.</summary>
    private static Taint Shown(ITypeSymbol? type, Value value, SyntaxNode at, bool bySerializer)
    {
        var taint = Taint.None;
        foreach (var (member, labels) in TypeLabels.Of(type, bySerializer))
        {
            if (!value.Members.ContainsKey(member.Name))
            {
                taint = taint.Join(Taint.From(labels, new Trail(null, at, $"member '{member.ContainingType.Name}.{member.Name}'")));
            }
        }

        return taint;
    }

    private Value JoinAll(IEnumerable<IOperation> operations)
    {
        var taint = Taint.None;
        foreach (var operation in operations)
        {
            taint = taint.Join(Run(operation).All);
        }

        return Value.Of(taint);
    }

    private Value Elements(ImmutableArray<IOperation> operations)
    {
        Value? element = null;
        foreach (var operation in operations)
        {
            var one = Run(operation);
            element = element is null ? one : element.Join(one);
        }

        return element is null ? Value.Clean : Value.Clean.Write(Member.Element, element);
    }

    private static Member Item(int index) => new("Item" + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), null);

    private static bool IsComparison(BinaryOperatorKind kind) => kind is
        BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual
        or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual or BinaryOperatorKind.ObjectValueEquals or BinaryOperatorKind.ObjectValueNotEquals;
}
