using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared;

/// <summary>The properties and fields of a type that hold data, inherited ones too.</summary>
internal static class DataMembers
{
    /// <summary>The type below <c>Nullable&lt;T&gt;</c> and <c>Untrusted&lt;T&gt;</c>, which stand for their T in contracts.</summary>
    public static ITypeSymbol Underlying(this ITypeSymbol type)
    {
        while (type is INamedTypeSymbol { TypeArguments: [var argument] } named
            && (named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || named.IsContractType(ContractNames.UntrustedType)))
        {
            type = argument;
        }

        return type;
    }

    /// <summary>Type of a property, field or parameter.</summary>
    public static ITypeSymbol? ValueType(this ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };

    /// <summary>
    /// The readable instance members that code beside the toolset can see, base types first, then in the order of declaration; of an
    /// overridden or hidden member the nearest.
    /// </summary>
    public static ImmutableArray<ISymbol> Of(ITypeSymbol type, IAssemblySymbol from)
    {
        var found = ImmutableArray.CreateBuilder<ISymbol>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var level in Levels(type.Underlying()).Reverse())
        {
            foreach (var member in level.GetMembers())
            {
                if (!IsData(member, from))
                {
                    continue;
                }

                if (places.TryGetValue(member.Name, out var place))
                {
                    found[place] = member;
                }
                else
                {
                    places.Add(member.Name, found.Count);
                    found.Add(member);
                }
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The member of that exact name; null where there is none that <see cref="Of"/> lists.</summary>
    public static ISymbol? Find(ITypeSymbol type, string name, IAssemblySymbol from)
    {
        foreach (var level in Levels(type.Underlying()))
        {
            foreach (var member in level.GetMembers(name))
            {
                if (IsData(member, from))
                {
                    return member;
                }
            }
        }

        return null;
    }

    private static bool IsData(ISymbol member, IAssemblySymbol from) =>
        member is { IsStatic: false }
        && IsVisible(member.DeclaredAccessibility, member, from)
        && member switch
        {
            IPropertySymbol { IsIndexer: false, ExplicitInterfaceImplementations.IsEmpty: true, GetMethod: { } get } => IsVisible(get.DeclaredAccessibility, member, from),
            IFieldSymbol { AssociatedSymbol: null } => true,
            _ => false,
        };

    private static bool IsVisible(Accessibility accessibility, ISymbol member, IAssemblySymbol from) => accessibility switch
    {
        Accessibility.Public => true,
        Accessibility.Internal or Accessibility.ProtectedOrInternal => SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, from),
        _ => false,
    };

    private static IEnumerable<ITypeSymbol> Levels(ITypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Interface)
        {
            return new[] { type }.Concat(type.AllInterfaces);
        }

        return Bases(type);
    }

    private static IEnumerable<ITypeSymbol> Bases(ITypeSymbol type)
    {
        for (ITypeSymbol? level = type; level is not null and not { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum }; level = level.BaseType)
        {
            yield return level;
        }
    }
}
