using Microsoft.CodeAnalysis;
using ToolContracts.Shared;
using ToolContracts.Shared.Classification;

namespace ToolContracts.Analyzers.Flow.Classes;

/// <summary>The labels that attributes give: to what is read from a member or parameter, and to what a method returns.</summary>
internal static class MemberLabels
{
    /// <summary>The labels of what a field, property or parameter holds. A <c>Secret&lt;T&gt;</c> guards itself: what it reveals is the source.</summary>
    public static Labels Of(ISymbol member)
    {
        var type = member switch
        {
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            IParameterSymbol parameter => parameter.Type,
            _ => null,
        };
        if (type is null || type.IsContractType(ContractNames.SecretType))
        {
            return Labels.None;
        }

        var value = ClassificationReader.Of(member);
        if (member is IPropertySymbol or IFieldSymbol)
        {
            value = DataClassRank.Higher(value, member.ContainingType is { } container ? ClassificationReader.Of(container) : null);
        }

        return Of(value) | (RecordPairs.Has(member, ContractNames.Untrusted) ? Labels.Untrusted : Labels.None);
    }

    /// <summary>The labels that a method's attributes give to what it returns.</summary>
    public static Labels OfReturn(IMethodSymbol method)
    {
        var labels = method.ReturnType.IsContractType(ContractNames.SecretType) ? Labels.None : Of(ClassificationReader.OfReturn(method));
        foreach (var attribute in method.GetReturnTypeAttributes())
        {
            labels |= attribute.AttributeClass.IsContractType(ContractNames.Untrusted) ? Labels.Untrusted : Labels.None;
        }

        return labels;
    }

    public static Labels Of(DataClassValue? value) => value switch
    {
        DataClassValue.Personal => Labels.Personal,
        DataClassValue.Confidential => Labels.Confidential,
        DataClassValue.Secret => Labels.Secret,
        _ => Labels.None,
    };
}
