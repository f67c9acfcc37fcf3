using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ToolContracts.Shared;

/// <summary>Reads arguments of attributes that may be half typed: what is missing or of another type is null.</summary>
internal static class AttributeValues
{
    public static string? Text(this AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length
        && attribute.ConstructorArguments[index] is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null;

    public static int? Enum(this AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length
        && attribute.ConstructorArguments[index] is { Kind: TypedConstantKind.Enum, Value: int value } ? value : null;

    public static ImmutableArray<string> Texts(this AttributeData attribute, int index)
    {
        if (index >= attribute.ConstructorArguments.Length || attribute.ConstructorArguments[index] is not { Kind: TypedConstantKind.Array, IsNull: false } array)
        {
            return [];
        }

        return array.Values.Select(static value => value.Value as string).OfType<string>().ToImmutableArray();
    }

    public static int? Number(this AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length
        && attribute.ConstructorArguments[index] is { Kind: TypedConstantKind.Primitive, Value: int number } ? number : null;

    public static string? Text(this AttributeData attribute, string property) => Named(attribute, property)?.Value as string;

    public static int? Number(this AttributeData attribute, string property) => Named(attribute, property)?.Value as int?;

    public static bool? Flag(this AttributeData attribute, string property) => Named(attribute, property)?.Value as bool?;

    /// <summary>Whether an argument is there and says nothing. One that does not compile is the compiler's to report.</summary>
    public static bool IsBlank(this AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length
        && attribute.ConstructorArguments[index] is { Kind: TypedConstantKind.Primitive } argument
        && string.IsNullOrWhiteSpace(argument.Value as string);

    /// <summary>Whether a named argument is there and is empty text.</summary>
    public static bool IsBlank(this AttributeData attribute, string property) =>
        Named(attribute, property) is { Kind: TypedConstantKind.Primitive, Value: string text } && string.IsNullOrWhiteSpace(text);

    /// <summary>Whether the compiler understood the attribute.</summary>
    public static bool IsWhole(this AttributeData attribute) =>
        attribute.AttributeConstructor is not null
        && attribute.ConstructorArguments.All(static argument => argument.Kind != TypedConstantKind.Error)
        && attribute.NamedArguments.All(static argument => argument.Value.Kind != TypedConstantKind.Error);

    /// <summary>Where to report: the named argument, else the positional one of that index, else the attribute.</summary>
    public static Location? ArgumentLocation(this AttributeData attribute, string? property, int index, CancellationToken cancellationToken)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is not AttributeSyntax syntax)
        {
            return null;
        }

        var arguments = syntax.ArgumentList?.Arguments ?? default;
        var named = arguments.FirstOrDefault(argument => property is not null && argument.NameEquals?.Name.Identifier.ValueText == property);
        if (named is not null)
        {
            return named.Expression.GetLocation();
        }

        var positional = arguments.Where(static argument => argument.NameEquals is null).ElementAtOrDefault(index);
        return index >= 0 && positional is not null ? positional.Expression.GetLocation() : syntax.GetLocation();
    }

    private static TypedConstant? Named(AttributeData attribute, string property)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == property && argument.Value.Kind != TypedConstantKind.Error)
            {
                return argument.Value;
            }
        }

        return null;
    }
}
