using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ToolContracts.Analyzers.Flow.Values;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Flow.Solving;

/// <summary>
/// What a test tells of the value that it looks at: on the branch where it is one of known values, it can steer nothing any more. The
/// tests are those that DESIGN's "Provenance" names: equality, membership, a switch to constants, [Validates], a resolved path below its root.
/// </summary>
internal static class Barriers
{
    private static readonly ImmutableHashSet<string> Membership = ["Contains", "ContainsKey", "TryGetValue", "Exists", "IsDefined", "Any"];

    private static readonly ImmutableHashSet<string> Equality = ["Equals", "SequenceEqual", "FixedTimeEquals"];

    private static readonly ImmutableHashSet<string> HostParts = ["Host", "DnsSafeHost", "IdnHost", "Authority"];

    /// <summary>The state on the branch on which a condition came out as given.</summary>
    public static State After(Evaluator evaluator, IOperation condition, bool outcome, State state)
    {
        switch (condition)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return After(evaluator, not.Operand, !outcome, state);

            case IParenthesizedOperation parenthesized:
                return After(evaluator, parenthesized.Operand, outcome, state);

            case IConversionOperation { OperatorMethod: null } conversion:
                return After(evaluator, conversion.Operand, outcome, state);

            case IAwaitOperation awaited:
                return After(evaluator, Unwrapped(awaited.Operation), outcome, state);

            case IFlowCaptureReferenceOperation capture when evaluator.Captured(capture) is { } captured:
                return After(evaluator, captured, outcome, state);

            case ILocalReferenceOperation local when evaluator.DefinitionOf(local.Local) is { } definition:
                return After(evaluator, definition, outcome, state);

            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } equality
                when outcome == (equality.OperatorKind == BinaryOperatorKind.Equals):
                return Settled(evaluator, equality.LeftOperand, equality.RightOperand, state);

            case IIsPatternOperation pattern:
                return IsKnown(pattern.Pattern, outcome) ? Cleared(evaluator, pattern.Value, Labels.Untrusted, state) : state;

            case IInvocationOperation call:
                return AfterCall(evaluator, call, outcome, state);

            default:
                return state;
        }
    }

    private static State AfterCall(Evaluator evaluator, IInvocationOperation call, bool outcome, State state)
    {
        var method = call.TargetMethod;
        if (outcome && method.ContractAttribute(ContractNames.Validates) is not null)
        {
            foreach (var argument in call.Arguments)
            {
                state = Cleared(evaluator, argument.Value, Labels.All, state);
            }

            return state;
        }

        foreach (var (ordinal, cleared) in evaluator.ClearedBy(call, outcome))
        {
            if (call.Arguments.FirstOrDefault(one => one.Parameter?.Ordinal == ordinal) is { } argument)
            {
                state = Cleared(evaluator, argument.Value, cleared, state);
            }
        }

        if (evaluator.ModelOf(method) is { } model)
        {
            foreach (var barrier in model.Barriers)
            {
                if (barrier.Returns == outcome && barrier.At.Root == Models.EndpointRoot.Argument
                    && call.Arguments.FirstOrDefault(one => one.Parameter?.Ordinal == barrier.At.Ordinal) is { } argument)
                {
                    state = Cleared(evaluator, argument.Value, barrier.Cleared, state);
                }
            }
        }

        if (!outcome || method.ReturnType.SpecialType != SpecialType.System_Boolean)
        {
            return state;
        }

        if (method.Name == "StartsWith" && method.ContainingType.SpecialType == SpecialType.System_String && call.Instance is { } path)
        {
            // Only a resolved path that begins as its root does leads nowhere else: that it is resolved is a label of its own.
            return Cleared(evaluator, path, Labels.ForPath, state);
        }

        var operands = Operands(call);
        if (Equality.Contains(method.Name) && operands.Length >= 2)
        {
            return Settled(evaluator, operands[0], operands[1], state);
        }

        // Of a collection, of a set of constants: what is looked for is one of them. A text that contains a text says nothing of the whole.
        return Membership.Contains(method.Name) && operands.Length >= 2 && operands[0].Type?.SpecialType != SpecialType.System_String && IsTrusted(evaluator, operands[0], state)
            ? Cleared(evaluator, operands[1], Labels.Untrusted, state)
            : state;
    }

    /// <summary>The receiver and the arguments of a call, of an extension method alike.</summary>
    private static ImmutableArray<IOperation> Operands(IInvocationOperation call)
    {
        var arguments = call.Arguments.OrderBy(static one => one.Parameter?.Ordinal ?? 0).Select(static one => one.Value);
        return call.Instance is { } instance ? [instance, .. arguments] : [.. arguments];
    }

    /// <summary>Two values are equal, and one of them is not from outside.</summary>
    private static State Settled(Evaluator evaluator, IOperation left, IOperation right, State state)
    {
        var cleared = IsTrusted(evaluator, right, state) ? Cleared(evaluator, left, Labels.Untrusted, state) : state;
        return IsTrusted(evaluator, left, state) ? Cleared(evaluator, right, Labels.Untrusted, cleared) : cleared;
    }

    /// <summary>Whether a value is not from outside; a field of the object counts as set by those who made it, null as no value at all.</summary>
    private static bool IsTrusted(Evaluator evaluator, IOperation operation, State state) =>
        operation.ConstantValue is { HasValue: true } constant
            ? constant.Value is not null
            : evaluator.Carries(operation, state) is not { } taint
                || ((taint.Labels & Labels.Outside) == 0 && taint.Inputs.All(static input => input.Input.Kind != InputKind.Parameter));

    /// <summary>Whether a value that came out of a pattern like this is one of known constants.</summary>
    public static bool IsKnown(IPatternOperation pattern, bool outcome) => pattern switch
    {
        IConstantPatternOperation constant => outcome && constant.Value.ConstantValue is not { HasValue: true, Value: null },
        INegatedPatternOperation negated => IsKnown(negated.Pattern, !outcome),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } or => IsKnown(or.LeftPattern, outcome) && IsKnown(or.RightPattern, outcome),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } and => IsKnown(and.LeftPattern, outcome) || IsKnown(and.RightPattern, outcome),
        _ => false,
    };

    private static State Cleared(Evaluator evaluator, IOperation operation, Labels labels, State state)
    {
        operation = Unwrapped(operation);
        if (operation is IFlowCaptureReferenceOperation capture && evaluator.Captured(capture) is { } captured and not IFlowCaptureReferenceOperation)
        {
            state = Cleared(evaluator, captured, labels, state);
        }

        if (evaluator.PlaceOf(operation) is not { } place)
        {
            return state;
        }

        state = evaluator.Cleared(state, place, labels);

        // A test of a URL's host is a test of where it leads.
        return operation is IPropertyReferenceOperation { Instance: { } uri, Property: { ContainingType.Name: "Uri" } part } && HostParts.Contains(part.Name)
            && evaluator.PlaceOf(uri) is { } whole
            ? evaluator.Cleared(state, whole, Labels.ForUrl)
            : state;
    }

    private static IOperation Unwrapped(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task } => task,
        IInvocationOperation { TargetMethod.Name: "ToLowerInvariant" or "ToUpperInvariant" or "Trim" or "ToLower" or "ToUpper", Instance: { } text } => text,
        IConversionOperation { OperatorMethod: null } conversion => Unwrapped(conversion.Operand),
        _ => operation,
    };
}
