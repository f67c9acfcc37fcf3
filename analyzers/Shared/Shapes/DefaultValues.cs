using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ToolContracts.Shared.Shapes;

/// <summary>Defaults of parameters and initialisers of properties, as C# and as JSON.</summary>
internal static class DefaultValues
{
    /// <summary>A parameter's default as a C# expression; null where it has none.</summary>
    public static string? Code(IParameterSymbol parameter)
    {
        if (!parameter.HasExplicitDefaultValue)
        {
            return null;
        }

        var type = TypeText.Underlying(parameter.Type);
        return parameter.ExplicitDefaultValue switch
        {
            null => "default",
            var value when type.TypeKind == TypeKind.Enum => $"({type.ForCodeWithoutNull()})({Convert.ToString(value, CultureInfo.InvariantCulture)})",
            bool flag => flag ? "true" : "false",
            string text => SymbolDisplay.FormatLiteral(text, quote: true),
            char c => SymbolDisplay.FormatLiteral(c, quote: true),
            double.NaN => "double.NaN",
            double.PositiveInfinity => "double.PositiveInfinity",
            double.NegativeInfinity => "double.NegativeInfinity",
            float.NaN => "float.NaN",
            float.PositiveInfinity => "float.PositiveInfinity",
            float.NegativeInfinity => "float.NegativeInfinity",
            double number => JsonText.Number(number) + "D",
            float number => JsonText.Number(number) + "F",
            decimal number => number.ToString(CultureInfo.InvariantCulture) + "M",
            ulong number => number.ToString(CultureInfo.InvariantCulture) + "UL",
            long number => number.ToString(CultureInfo.InvariantCulture) + "L",
            uint number => number.ToString(CultureInfo.InvariantCulture) + "U",
            var number => Convert.ToString(number, CultureInfo.InvariantCulture),
        };
    }

    /// <summary>A parameter's default as JSON; null where it has none that JSON can say.</summary>
    public static string? Json(IParameterSymbol parameter) => parameter.HasExplicitDefaultValue ? Json(parameter.ExplicitDefaultValue, parameter.Type) : null;

    /// <summary>A constant as JSON, as a value of a type; null where JSON cannot say it.</summary>
    public static string? Json(object? value, ITypeSymbol declared)
    {
        var type = TypeText.Underlying(declared);
        if (value is null)
        {
            return TypeText.TakesNull(declared) ? "null" : null;
        }

        if (type.TypeKind == TypeKind.Enum)
        {
            return EnumName((INamedTypeSymbol)type, value) is { } name ? JsonText.Quote(name) : null;
        }

        return value switch
        {
            bool flag => flag ? "true" : "false",
            string text => JsonText.Quote(text),
            char c => char.IsSurrogate(c) ? null : JsonText.Quote(c.ToString()),
            double number => double.IsNaN(number) || double.IsInfinity(number) ? null : JsonText.Number(number),
            float number => float.IsNaN(number) || float.IsInfinity(number) ? null : JsonText.Number(number),
            decimal number => JsonText.Number(number),
            sbyte or byte or short or ushort or int or uint or long or ulong => Convert.ToString(value, CultureInfo.InvariantCulture),
            _ => null,
        };
    }

    /// <summary>
    /// The initialiser of a property or field of this assembly; null where there is none, and where it only silences the compiler
    /// (<c>= null!</c>, <c>= default!</c>), which is no value to fall back to.
    /// </summary>
    public static ExpressionSyntax? Initializer(ISymbol member, CancellationToken cancellationToken)
    {
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            var value = reference.GetSyntax(cancellationToken) switch
            {
                PropertyDeclarationSyntax property => property.Initializer?.Value,
                VariableDeclaratorSyntax field => field.Initializer?.Value,
                _ => null,
            };
            if (value is not null and not PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>An initialiser as JSON where it is a literal or names a member of the enum; null where it must be run to be known.</summary>
    public static string? Json(ExpressionSyntax initializer, ITypeSymbol declared)
    {
        var type = TypeText.Underlying(declared);
        switch (initializer)
        {
            case ParenthesizedExpressionSyntax inner:
                return Json(inner.Expression, declared);
            case MemberAccessExpressionSyntax access when type.TypeKind == TypeKind.Enum:
                return access.Expression is IdentifierNameSyntax or QualifiedNameSyntax or AliasQualifiedNameSyntax or MemberAccessExpressionSyntax
                    && LastName(access.Expression) == type.Name && HasMember(type, access.Name.Identifier.ValueText)
                    ? JsonText.Quote(access.Name.Identifier.ValueText) : null;
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: LiteralExpressionSyntax literal }:
                return Literal(literal, type) is { } number && ScalarTypes.Kind(type) is { } kind && kind.IsNumber()
                    ? (number == "0" ? number : "-" + number) : null;
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression or (int)SyntaxKind.DefaultLiteralExpression }:
                return TypeText.TakesNull(declared) ? "null" : null;
            case LiteralExpressionSyntax literal:
                return Literal(literal, type);
            default:
                return null;
        }
    }

    /// <summary>The first member of an enum of a value; null where there is none.</summary>
    public static string? EnumName(INamedTypeSymbol type, object value) => type.GetMembers().OfType<IFieldSymbol>()
        .FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value))?.Name;

    private static string? LastName(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };

    private static bool HasMember(ITypeSymbol type, string name) => type.GetMembers(name).OfType<IFieldSymbol>().Any(static field => field.HasConstantValue);

    /// <summary>A literal as JSON where it is one of the type, numbers converted as C# does: <c>decimal Rate = 1</c>.</summary>
    private static string? Literal(LiteralExpressionSyntax literal, ITypeSymbol type) => (literal.Token.Value, ScalarTypes.Kind(type)) switch
    {
        (bool flag, ScalarKind.Boolean) => flag ? "true" : "false",
        (string text, ScalarKind.String) => JsonText.Quote(text),
        (char c, ScalarKind.Char) => Json(c, type),
        (int or uint or long or ulong, { } kind) when kind.IsNumber() => Convert.ToString(literal.Token.Value, CultureInfo.InvariantCulture),
        (float or double or decimal, ScalarKind.Single or ScalarKind.Double or ScalarKind.Decimal) => Json(literal.Token.Value, type),
        _ => null,
    };
}
