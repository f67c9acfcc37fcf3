using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared.Classification;

/// <summary>Reads how data is classified: by the library's attributes and by those of Microsoft.Extensions.Compliance.</summary>
internal static class ClassificationReader
{
    /// <summary>
    /// The class of a parameter, property, field or type; null where nothing classifies it. The symbol's own attribute counts before
    /// its type's, of a record's positional parameter and its property either's; a <c>Secret&lt;T&gt;</c> is Secret whatever is written on it.
    /// </summary>
    public static DataClassValue? Of(ISymbol symbol) => symbol switch
    {
        ITypeSymbol type => OfType(type),
        IParameterSymbol parameter => OfValue(parameter, parameter.Type),
        IPropertySymbol property => OfValue(property, property.Type),
        IFieldSymbol field => OfValue(field, field.Type),
        ILocalSymbol local => OfType(local.Type),
        IMethodSymbol method => OfReturn(method),
        _ => null,
    };

    /// <summary>The class of what a method returns: its <c>[return: …]</c> attribute, else that of the type.</summary>
    public static DataClassValue? OfReturn(IMethodSymbol method)
    {
        var ofType = OfType(method.ReturnType);
        return ofType is DataClassValue.Secret ? ofType : Written(method.GetReturnTypeAttributes()) ?? ofType;
    }

    /// <summary>The class that is written on a method's return value itself: the ceiling of a tool's result; null where none is.</summary>
    public static DataClassValue? WrittenOnReturn(IMethodSymbol method) => Written(method.GetReturnTypeAttributes());

    private static DataClassValue? OfValue(ISymbol symbol, ITypeSymbol type)
    {
        var ofType = OfType(type);
        if (ofType is DataClassValue.Secret)
        {
            return ofType;
        }

        DataClassValue? written = null;
        foreach (var one in RecordPairs.WithPair(symbol))
        {
            written = DataClassRank.Higher(written, Written(one.GetAttributes()));
        }

        return written ?? (symbol is IPropertySymbol { OverriddenProperty: { } overridden } ? Of(overridden) : null) ?? ofType;
    }

    /// <summary>A type's own class, or its base type's, or the highest of what it is made of: elements, and arguments of generic types.</summary>
    private static DataClassValue? OfType(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return OfType(array.ElementType);
        }

        if (type.IsContractType(ContractNames.SecretType))
        {
            return DataClassValue.Secret;
        }

        DataClassValue? highest = null;
        for (var one = type; one is { SpecialType: SpecialType.None }; one = one.BaseType)
        {
            if (Written(one.GetAttributes()) is { } written)
            {
                highest = written;
                break;
            }
        }

        if (type is INamedTypeSymbol { TypeArguments: { IsEmpty: false } arguments })
        {
            foreach (var argument in arguments)
            {
                highest = DataClassRank.Higher(highest, argument.TypeKind == TypeKind.TypeParameter ? null : OfType(argument));
            }
        }

        return highest;
    }

    /// <summary>The highest of the classes that attributes state.</summary>
    private static DataClassValue? Written(ImmutableArray<AttributeData> attributes)
    {
        DataClassValue? highest = null;
        foreach (var attribute in attributes)
        {
            highest = DataClassRank.Higher(highest, ByLibrary(attribute.AttributeClass) ?? ComplianceTaxonomy.ClassOf(attribute.AttributeClass));
        }

        return highest;
    }

    private static DataClassValue? ByLibrary(INamedTypeSymbol? attribute)
    {
        DataClassValue? value = attribute?.MetadataName switch
        {
            ContractNames.PublicData => DataClassValue.Public,
            ContractNames.InternalData => DataClassValue.Internal,
            ContractNames.PersonalData => DataClassValue.Personal,
            ContractNames.ConfidentialData => DataClassValue.Confidential,
            ContractNames.SecretData => DataClassValue.Secret,
            _ => null,
        };
        return value is not null && attribute.IsContractType(attribute!.MetadataName) ? value : null;
    }
}
