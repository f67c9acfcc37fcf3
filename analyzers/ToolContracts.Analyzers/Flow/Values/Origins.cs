using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ToolContracts.Analyzers.Flow.Code;
using ToolContracts.Analyzers.Flow.Effects;

namespace ToolContracts.Analyzers.Flow.Values;

/// <summary>
/// Follows a value, or a member of the object that it is, back to where it may come from: through locals, branches, parameters of the calls
/// that led here, fields, properties and methods of the compilation. For constants, addresses and clients; it does not see through loops.
/// </summary>
internal sealed class Origins(MethodBodies bodies, Assignments assignments, FieldValues fields)
{
    private const int Deepest = 24;
    private const int Most = 32;

    /// <summary>Whether a search ended before it had all; set back by who asks.</summary>
    public bool IsCut { get; set; }

    /// <summary>Where a value may come from.</summary>
    /// <param name="value">The value.</param>
    /// <param name="member">A member of the object that it is, whose value is asked for; null: the value itself.</param>
    /// <param name="frame">Whose code the value stands in.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public ImmutableArray<Origin> Of(IOperation value, string? member, Frame? frame, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<Origin>();
        Follow(value, member, frame, Deepest, found, cancellationToken);
        return found.ToImmutable();
    }

    private void Follow(IOperation value, string? member, Frame? frame, int depth, ImmutableArray<Origin>.Builder found, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (found.Count >= Most)
        {
            IsCut = true;
            return;
        }

        IsCut |= depth == 0 && !value.ConstantValue.HasValue;
        if (depth == 0 || (value.ConstantValue.HasValue && value is not IFieldReferenceOperation))
        {
            found.Add(End(value, member, frame));
            return;
        }

        void Next(IOperation next, Frame? of) => Follow(next, member, of, depth - 1, found, cancellationToken);

        switch (value)
        {
            case IConversionOperation { OperatorMethod: null } conversion:
                Next(conversion.Operand, frame);
                break;

            case IParenthesizedOperation parenthesized:
                Next(parenthesized.Operand, frame);
                break;

            case IAwaitOperation awaited:
                Next(awaited.Operation, frame);
                break;

            case IDelegateCreationOperation creation:
                Next(creation.Target, frame);
                break;

            case ISimpleAssignmentOperation assignment:
                Next(assignment.Value, frame);
                break;

            case IConditionalOperation { WhenFalse: { } otherwise } conditional:
                Next(conditional.WhenTrue, frame);
                Next(otherwise, frame);
                break;

            case ICoalesceOperation coalesce:
                Next(coalesce.Value, frame);
                Next(coalesce.WhenNull, frame);
                break;

            case ISwitchExpressionOperation choice:
                foreach (var arm in choice.Arms)
                {
                    Next(arm.Value, frame);
                }

                break;

            case IConditionalAccessInstanceOperation instance when Accessed(instance) is { } accessed:
                Next(accessed, frame);
                break;

            case ILocalReferenceOperation local:
                FollowVariable(local.Local, local, member, frame, depth, found, cancellationToken);
                break;

            case IParameterReferenceOperation parameter:
                FollowParameter(parameter, member, frame, depth, found, cancellationToken);
                break;

            case IFieldReferenceOperation { Field: { HasConstantValue: false } field }:
                FollowField(field, field.Type, value, member, depth, found, cancellationToken);
                break;

            case IPropertyReferenceOperation property when bodies.Of(Getter(property.Property), cancellationToken) is { } getter:
                FollowReturns(getter, Getter(property.Property), value, member, frame, depth, found, cancellationToken);
                break;

            case IPropertyReferenceOperation { Instance: { } holder } property when holder is not IInstanceReferenceOperation && member is null:
                FollowMember(holder, property, frame, depth, found, cancellationToken);
                break;

            case IPropertyReferenceOperation property:
                FollowField(property.Property, property.Type, value, member, depth, found, cancellationToken);
                break;

            case IInvocationOperation call when Callee(call, cancellationToken) is { } body:
                var point = new CallPoint(CallKind.Call, call.TargetMethod, call.Instance, call.Arguments, call.Syntax, IsVirtual: false);
                var inner = new Frame(call.TargetMethod.OriginalDefinition, point, frame, This: null);
                FollowReturns(body, call.TargetMethod, value, member, inner, depth, found, cancellationToken);
                break;

            case IObjectCreationOperation creation when member is not null:
                FollowCreation(creation, member, frame, depth, found, cancellationToken);
                break;

            // A library's method that makes an object of an argument: CreateCommand(commandText).
            case IInvocationOperation { Arguments: var arguments } when member is not null
                && arguments.FirstOrDefault(argument => argument.Parameter is { } parameter && Names(parameter.Name, member)) is { Value: var given }:
                Follow(given, null, frame, depth - 1, found, cancellationToken);
                break;

            default:
                found.Add(End(value, member, frame));
                break;
        }
    }

    private void FollowVariable(
        ISymbol variable, IOperation use, string? member, Frame? frame, int depth, ImmutableArray<Origin>.Builder found, CancellationToken cancellationToken)
    {
        if (member is not null)
        {
            var set = assignments.Reaching(variable, member, use.Syntax, out var isCertain);
            foreach (var one in set)
            {
                Follow(one.Value, null, frame, depth - 1, found, cancellationToken);
            }

            if (isCertain)
            {
                return;
            }
        }

        var values = assignments.Reaching(variable, null, use.Syntax, out _);
        if (values.Count == 0)
        {
            found.Add(End(use, member, frame));
        }

        foreach (var assigned in values)
        {
            Follow(assigned.Value, member, frame, depth - 1, found, cancellationToken);
        }
    }

    private void FollowParameter(
        IParameterReferenceOperation use, string? member, Frame? frame, int depth, ImmutableArray<Origin>.Builder found, CancellationToken cancellationToken)
    {
        var parameter = use.Parameter;
        var isSet = false;
        if (member is not null)
        {
            foreach (var set in assignments.Reaching(parameter, member, use.Syntax, out isSet))
            {
                Follow(set.Value, null, frame, depth - 1, found, cancellationToken);
            }
        }

        var values = isSet ? [] : assignments.Reaching(parameter, null, use.Syntax, out isSet);
        foreach (var assigned in values)
        {
            Follow(assigned.Value, member, frame, depth - 1, found, cancellationToken);
        }

        if (isSet)
        {
            return;
        }

        if (frame?.ArgumentOf(parameter) is var (argument, caller))
        {
            Follow(argument, member, caller, depth - 1, found, cancellationToken);
        }
        else
        {
            found.Add(End(use, member, frame));
        }
    }

    private void FollowField(
        ISymbol field, ITypeSymbol? type, IOperation use, string? member, int depth, ImmutableArray<Origin>.Builder found, CancellationToken cancellationToken)
    {
        if (type?.TypeKind == TypeKind.Enum || !fields.IsKnown(field))
        {
            found.Add(End(use, member, null));
            return;
        }

        if (member is not null)
        {
            foreach (var set in fields.Of(field, member, cancellationToken))
            {
                Follow(set, null, null, depth - 1, found, cancellationToken);
            }
        }

        var values = fields.Of(field, null, cancellationToken);
        if (values.IsEmpty)
        {
            found.Add(End(use, member, null));
        }

        foreach (var value in values)
        {
            Follow(value, member, null, depth - 1, found, cancellationToken);
        }
    }

    /// <summary>A property of another object: what it was set to, else the reference itself.</summary>
    private void FollowMember(
        IOperation holder, IPropertyReferenceOperation property, Frame? frame, int depth, ImmutableArray<Origin>.Builder found, CancellationToken cancellationToken)
    {
        var before = found.Count;
        Follow(holder, property.Property.Name, frame, depth - 1, found, cancellationToken);
        for (var i = before; i < found.Count; i++)
        {
            if (found[i].Kind != OriginKind.Value)
            {
                found[i] = new Origin(property, frame);
            }
        }
    }

    private void FollowReturns(
        IOperation body, IMethodSymbol method, IOperation use, string? member, Frame? frame, int depth,
        ImmutableArray<Origin>.Builder found, CancellationToken cancellationToken)
    {
        var inner = method.MethodKind == MethodKind.PropertyGet ? new Frame(method.OriginalDefinition, null, frame, This: null) : frame;
        var before = found.Count;
        foreach (var value in Returns.Of(body, assignments))
        {
            Follow(value, member, inner, depth - 1, found, cancellationToken);
        }

        if (found.Count == before)
        {
            found.Add(End(use, member, frame));
        }
    }

    /// <summary>A member of a new object: what its initialiser says, else the argument of the parameter that is named like it, else nothing.</summary>
    private void FollowCreation(
        IObjectCreationOperation creation, string member, Frame? frame, int depth, ImmutableArray<Origin>.Builder found, CancellationToken cancellationToken)
    {
        foreach (var initializer in creation.Initializer?.Initializers ?? [])
        {
            if (initializer is ISimpleAssignmentOperation { Target: IMemberReferenceOperation target, Value: var value } && target.Member.Name == member)
            {
                Follow(value, null, frame, depth - 1, found, cancellationToken);
                return;
            }
        }

        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter is { } parameter && Names(parameter.Name, member))
            {
                Follow(argument.Value, null, frame, depth - 1, found, cancellationToken);
                return;
            }
        }

        found.Add(new Origin(creation, frame, OriginKind.Unset));
    }

    /// <summary>Whether a constructor's parameter sets a property: <c>host</c> sets <c>Host</c>, <c>cmdText</c> sets <c>CommandText</c>.</summary>
    private static bool Names(string parameter, string member) =>
        string.Equals(parameter, member, StringComparison.OrdinalIgnoreCase)
        || string.Equals(parameter, member + "Name", StringComparison.OrdinalIgnoreCase)
        || (member == "CommandText" && parameter.EndsWith("Text", StringComparison.Ordinal))
        || (member == "Host" && parameter.EndsWith("host", StringComparison.OrdinalIgnoreCase));

    private static Origin End(IOperation value, string? member, Frame? frame) => new(value, frame, member is null ? OriginKind.Value : OriginKind.Holder);

    private IOperation? Callee(IInvocationOperation call, CancellationToken cancellationToken) =>
        call.TargetMethod is { MethodKind: MethodKind.LocalFunction, ReturnsVoid: false } local ? LocalFunction(call, local)
        : call.TargetMethod is { MethodKind: MethodKind.Ordinary, IsAbstract: false, ReturnsVoid: false } method && !call.IsVirtual ? bodies.Of(method, cancellationToken) : null;

    /// <summary>The body of a local function, which stands in the method that calls it.</summary>
    private static IOperation? LocalFunction(IOperation call, IMethodSymbol function)
    {
        var root = call;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root.Descendants().OfType<ILocalFunctionOperation>().FirstOrDefault(one => SymbolEqualityComparer.Default.Equals(one.Symbol, function.OriginalDefinition))?.Body;
    }

    private static IMethodSymbol Getter(IPropertySymbol property) => (property.GetMethod ?? property.SetMethod)!;

    private static IOperation? Accessed(IOperation instance)
    {
        for (var parent = instance.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull.Syntax.Span.Contains(instance.Syntax.Span) | access.Operation.Syntax == instance.Syntax)
            {
                return access.Operation;
            }
        }

        return null;
    }
}
