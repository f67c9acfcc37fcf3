using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared.Shapes.Constraining;

/// <summary>Reads [AllowedValues] into JSON.</summary>
internal static class AllowedValueReader
{
    public static Constraints Read(Constraints read, AttributeData attribute, ITypeSymbol type, ValueShape shape, Action<string> fault)
    {
        if (attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Array, IsNull: false } values])
        {
            return read;
        }

        var allowed = ImmutableArray.CreateBuilder<string>();
        foreach (var value in values.Values)
        {
            if (Json(value, type, shape) is { } json)
            {
                allowed.Add(json);
                continue;
            }

            fault($"has [AllowedValues] with '{(value.Kind == TypedConstantKind.Array ? "an array" : value.Value ?? "null")}', which is no value of {type.ForPeople()}");
            return read;
        }

        if (allowed.Count == 0)
        {
            fault("has [AllowedValues] without a value, so no value fits");
        }

        // Null stays a value of what is nullable: an optional member that is left out is null.
        if (shape.IsNullable && !allowed.Contains("null"))
        {
            allowed.Add("null");
        }

        return read with { AllowedJson = allowed.ToImmutable() };
    }

    private static string? Json(TypedConstant constant, ITypeSymbol type, ValueShape shape)
    {
        if (constant.Kind == TypedConstantKind.Array)
        {
            return null;
        }

        if (constant.IsNull)
        {
            return shape.IsNullable ? "null" : null;
        }

        return shape switch
        {
            EnumShape => SymbolEqualityComparer.Default.Equals(constant.Type, TypeText.Underlying(type)) ? DefaultValues.Json(constant.Value, type) : null,
            ScalarShape { Kind: ScalarKind.String } => constant.Value is string ? DefaultValues.Json(constant.Value, type) : null,
            ScalarShape { Kind: ScalarKind.Char } => constant.Value is char ? DefaultValues.Json(constant.Value, type) : null,
            ScalarShape { Kind: ScalarKind.Boolean } => constant.Value is bool ? DefaultValues.Json(constant.Value, type) : null,
            ScalarShape { Kind: var kind } when kind.IsNumber() => Number(constant.Value, kind),
            _ => null,
        };
    }

    private static string? Number(object? value, ScalarKind kind)
    {
        var text = value switch
        {
            double number => JsonText.Number(number),
            float number => JsonText.Number(number),
            sbyte or byte or short or ushort or int or uint or long or ulong => Convert.ToString(value, CultureInfo.InvariantCulture),
            _ => null,
        };
        return text is not null && NumberText.TryBound(text, kind, isMinimum: true, out var bound) && bound is { Text: { } exact, IsRounded: false }
            ? exact : null;
    }
}
