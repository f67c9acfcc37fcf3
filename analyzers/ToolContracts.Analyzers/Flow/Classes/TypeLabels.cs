using Microsoft.CodeAnalysis;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Flow.Classes;

/// <summary>
/// The classified members that a value shows when it is made text as a whole: a record's ToString and a serializer write them all, so a
/// value carries their labels there even where nobody read the member.
/// </summary>
internal static class TypeLabels
{
    private const int Deepest = 4;

    /// <summary>The classified members of what a type holds, each with its labels, in the order of declaration.</summary>
    /// <param name="type">The type; of a collection or task its elements are looked at.</param>
    /// <param name="bySerializer">True: as a serializer writes it; false: as ToString does, which shows the members of records only.</param>
    public static IEnumerable<(ISymbol Member, Labels Labels)> Of(ITypeSymbol? type, bool bySerializer) => Of(type, bySerializer, 0);

    private static IEnumerable<(ISymbol Member, Labels Labels)> Of(ITypeSymbol? type, bool bySerializer, int depth)
    {
        if (depth > Deepest || type is null || type.SpecialType != SpecialType.None)
        {
            yield break;
        }

        if (type is IArrayTypeSymbol array)
        {
            if (bySerializer)
            {
                foreach (var found in Of(array.ElementType, bySerializer, depth + 1))
                {
                    yield return found;
                }
            }

            yield break;
        }

        if (type is not INamedTypeSymbol named || named.IsContractType(ContractNames.SecretType))
        {
            yield break;
        }

        if (bySerializer || named.IsTupleType || named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        {
            foreach (var argument in named.TypeArguments)
            {
                foreach (var found in Of(argument, bySerializer, depth + 1))
                {
                    yield return found;
                }
            }
        }

        if (named.DeclaringSyntaxReferences.IsEmpty || !(bySerializer || named.IsRecord) || (!bySerializer && OverridesToString(named)))
        {
            yield break;
        }

        for (var one = named; one is { SpecialType: SpecialType.None }; one = one.BaseType)
        {
            foreach (var member in one.GetMembers())
            {
                if (member is not IPropertySymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Public, IsIndexer: false, GetMethod: not null } property)
                {
                    continue;
                }

                if (bySerializer && property.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "JsonIgnoreAttribute"))
                {
                    continue;
                }

                if (MemberLabels.Of(property) is not Labels.None and var labels)
                {
                    yield return (property, labels);
                }

                foreach (var found in Of(property.Type, bySerializer, depth + 1))
                {
                    yield return found;
                }
            }
        }
    }

    private static bool OverridesToString(INamedTypeSymbol type) =>
        type.GetMembers("ToString").Any(static member => member is IMethodSymbol { IsImplicitlyDeclared: false, Parameters.IsEmpty: true });
}
