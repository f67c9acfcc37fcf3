using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ToolContracts.Shared;

/// <summary>Which values a call must have: those that C# or JSON say are required, and those without default or initialiser whose type is not nullable.</summary>
internal static class RequiredValues
{
    /// <summary>Whether a call must have a parameter.</summary>
    public static bool IsRequired(IParameterSymbol parameter) =>
        !parameter.IsOptional && !parameter.IsParams && !IsNullable(parameter.Type);

    /// <summary>Whether a value of an object must have a member. A member that can only be computed is never asked for.</summary>
    public static bool IsRequired(ISymbol member, CancellationToken cancellationToken)
    {
        if (IsRequiredByCSharp(member) || RecordPairs.WithPair(member).Any(static one => one.GetAttributes().Any(static attribute =>
            attribute.AttributeClass.HasFullName("System.Text.Json.Serialization", "JsonRequiredAttribute"))))
        {
            return true;
        }

        var constructed = ConstructorParameter(member);
        if (constructed is not null)
        {
            return IsRequired(constructed);
        }

        return IsSettable(member) && !IsNullable(member.ValueType()!) && !HasInitialiser(member, cancellationToken);
    }

    private static bool IsNullable(ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated };

    private static bool IsSettable(ISymbol member) => member switch
    {
        IPropertySymbol property => property.SetMethod is { DeclaredAccessibility: Accessibility.Public },
        IFieldSymbol field => !field.IsReadOnly,
        _ => false,
    };

    private static bool IsRequiredByCSharp(ISymbol member) => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };

    private static IParameterSymbol? ConstructorParameter(ISymbol member) => member.ContainingType?.InstanceConstructors
        .Where(static constructor => constructor.DeclaredAccessibility == Accessibility.Public)
        .SelectMany(static constructor => constructor.Parameters)
        .FirstOrDefault(parameter => string.Equals(parameter.Name, member.Name, StringComparison.OrdinalIgnoreCase)
            && SymbolEqualityComparer.Default.Equals(parameter.Type, member.ValueType()));

    private static bool HasInitialiser(ISymbol member, CancellationToken cancellationToken) =>
        member.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellationToken) switch
        {
            PropertyDeclarationSyntax property => property.Initializer is not null,
            VariableDeclaratorSyntax field => field.Initializer is not null,
            _ => false,
        });
}
