using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ToolContracts.Analyzers.Flow.Values;

/// <summary>Reads texts out of code: constants, what is joined to them, and what is made of a text, such as a Uri.</summary>
internal sealed class ValueTexts(Origins origins)
{
    private const int Deepest = 8;
    private const int Most = 32;

    /// <summary>Nothing is known of the text, not even how it begins.</summary>
    private static readonly ValueText Unknown = new("", IsWhole: false);

    /// <summary>The texts that a value may be; one that is not known begins with nothing.</summary>
    public ImmutableArray<ValueText> Of(Origin origin, CancellationToken cancellationToken) => Of(origin, Deepest, cancellationToken);

    /// <summary>
    /// The names that a value goes by: of an enum's member or a static property <c>Get</c> and <c>HttpMethod.Get</c>, else its texts; empty
    /// where not all that it may be is known.
    /// </summary>
    public ImmutableArray<string> NamesOf(Origin origin, CancellationToken cancellationToken)
    {
        switch (origin.Operation)
        {
            case IFieldReferenceOperation { Field: { IsStatic: true, ContainingType: var type } field } when type.TypeKind == TypeKind.Enum || !field.HasConstantValue:
                return [field.Name, $"{type.Name}.{field.Name}"];

            case IPropertyReferenceOperation { Instance: null, Property: { IsStatic: true, ContainingType: var type } property }:
                return [property.Name, $"{type.Name}.{property.Name}"];

            default:
                return Of(origin, cancellationToken) is [{ IsWhole: true } only] ? [only.Text] : [];
        }
    }

    private ImmutableArray<ValueText> Of(Origin origin, int depth, CancellationToken cancellationToken)
    {
        var operation = origin.Operation;
        if (operation.ConstantValue is { HasValue: true, Value: { } constant })
        {
            return [new ValueText(Convert.ToString(constant, CultureInfo.InvariantCulture), IsWhole: true)];
        }

        if (depth == 0 || origin.Kind != OriginKind.Value)
        {
            origins.IsCut |= depth == 0;
            return [Unknown];
        }

        return operation switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null, Type.SpecialType: SpecialType.System_String } sum =>
                Join(Summands(sum), origin, depth, cancellationToken),
            IInterpolatedStringOperation text => Join(text.Parts.Select(static part => part switch
            {
                IInterpolatedStringTextOperation fixedText => fixedText.Text,
                IInterpolationOperation { FormatString: null } hole => hole.Expression,
                _ => part,
            }), origin, depth, cancellationToken),
            IInvocationOperation { TargetMethod: { Name: "Concat", ContainingType.SpecialType: SpecialType.System_String } } call =>
                Join(call.Arguments.Select(static argument => argument.Value), origin, depth, cancellationToken),

            // The Uri of a UriBuilder begins with its scheme and host.
            IPropertyReferenceOperation { Property: { Name: "Uri", ContainingType.Name: "UriBuilder" }, Instance: { } builder } =>
                Built(builder, origin, depth, cancellationToken),
            IInvocationOperation { TargetMethod: { Name: "ToString", ContainingType.Name: "UriBuilder" }, Instance: { } builder } =>
                Built(builder, origin, depth, cancellationToken),

            // What a library makes of a text, such as a Uri or an HttpMethod, goes by that text.
            IObjectCreationOperation { Arguments: [{ Value: var first }, ..], Constructor.DeclaringSyntaxReferences.IsEmpty: true } => All(first, null, origin, depth, cancellationToken),
            IInvocationOperation { TargetMethod: { IsStatic: true, Name: "Parse" or "Create" or "ParseExact" }, Arguments: [{ Value: var first }, ..] } =>
                All(first, null, origin, depth, cancellationToken),
            _ => [Unknown],
        };
    }

    private ImmutableArray<ValueText> Built(IOperation builder, Origin within, int depth, CancellationToken cancellationToken)
    {
        var hosts = All(builder, "Host", within, depth, cancellationToken);
        if (hosts is not [{ IsWhole: true, Text: var host }])
        {
            return All(builder, "Uri", within, depth, cancellationToken);
        }

        var scheme = All(builder, "Scheme", within, depth, cancellationToken) is [{ IsWhole: true } known] ? known.Text : "http";
        var port = All(builder, "Port", within, depth, cancellationToken) is [{ IsWhole: true } number] ? ":" + number.Text : "";
        return [new ValueText($"{scheme}://{host}{port}/", IsWhole: false)];
    }

    /// <summary>The texts of parts that follow each other, up to the first that is not known to its end.</summary>
    private ImmutableArray<ValueText> Join(IEnumerable<IOperation> parts, Origin within, int depth, CancellationToken cancellationToken)
    {
        ImmutableArray<ValueText> joined = [new ValueText("", IsWhole: true)];
        foreach (var part in parts)
        {
            if (!joined.Any(static text => text.IsWhole))
            {
                break;
            }

            var next = All(part, null, within, depth, cancellationToken);
            joined = joined.Length * next.Length > Most
                ? [.. joined.Select(static text => text with { IsWhole = false })]
                : [.. joined.SelectMany(text => text.IsWhole ? next.Select(one => new ValueText(text.Text + one.Text, one.IsWhole)) : [text])];
        }

        return joined;
    }

    private ImmutableArray<ValueText> All(IOperation part, string? member, Origin within, int depth, CancellationToken cancellationToken)
    {
        ImmutableArray<ValueText> all = [.. origins.Of(part, member, within.Frame, cancellationToken).SelectMany(origin => Of(origin, depth - 1, cancellationToken)).Distinct().DefaultIfEmpty(Unknown)];
        origins.IsCut |= all.Length > Most;
        return all.Length > Most ? [.. all.Take(Most)] : all;
    }

    /// <summary>What a + b + c joins, as one list: a long sum is not a deep one.</summary>
    private static Stack<IOperation> Summands(IBinaryOperation sum)
    {
        var summands = new Stack<IOperation>();
        IOperation left = sum;
        while (left is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null, Type.SpecialType: SpecialType.System_String, ConstantValue.HasValue: false } inner)
        {
            summands.Push(inner.RightOperand);
            left = inner.LeftOperand;
        }

        summands.Push(left);
        return summands;
    }
}
