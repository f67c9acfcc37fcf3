using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ToolContracts.Shared;

/// <summary>Types and names as generated code writes them, and as people read them.</summary>
internal static class TypeText
{
    private static readonly SymbolDisplayFormat Code =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat Human =
        SymbolDisplayFormat.CSharpShortErrorMessageFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The type with <c>global::</c>; a nullable one with <c>?</c>.</summary>
    public static string ForCode(this ITypeSymbol type) => type.ToDisplayString(Code);

    /// <summary>The type with <c>global::</c>, without its own <c>?</c>; those of its type arguments stay.</summary>
    public static string ForCodeWithoutNull(this ITypeSymbol type) => Underlying(type).WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(Code);

    /// <summary>The type as messages show it.</summary>
    public static string ForPeople(this ITypeSymbol type) => type.ToDisplayString(Human);

    /// <summary>A name as an identifier: with <c>@</c> where it is a keyword.</summary>
    public static string Identifier(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>T of a <c>T?</c> that is a struct, else the type.</summary>
    public static ITypeSymbol Underlying(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] } ? underlying : type;

    /// <summary>Whether null is a value of the type as it is annotated. What is not annotated is not nullable.</summary>
    public static bool TakesNull(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }
        || (!type.IsValueType && type.NullableAnnotation == NullableAnnotation.Annotated);
}
