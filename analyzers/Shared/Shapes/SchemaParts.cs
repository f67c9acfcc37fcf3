using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared.Shapes;

/// <summary>
/// Lists what the schema of a type shows, with symbols, for rules that ask of each part what it is. Hidden members are not among them,
/// nor those that go the other way only; elements, keys and the derived types of closed hierarchies are.
/// </summary>
internal static class SchemaParts
{
    private const string Serialization = "System.Text.Json.Serialization";

    /// <summary>The parts in the order of declaration, each type once.</summary>
    /// <param name="type">Type of the parameter or result.</param>
    /// <param name="name">What paths begin with.</param>
    public static ImmutableArray<SchemaPart> Of(ITypeSymbol type, string name, ShapeUse use)
    {
        var parts = ImmutableArray.CreateBuilder<SchemaPart>();
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        Visit(type, name, isInCollection: false);
        return parts.ToImmutable();

        void Visit(ITypeSymbol declared, string path, bool isInCollection)
        {
            var visited = declared.Underlying();
            if (CollectionTypes.List(visited) is (_, var element))
            {
                Visit(element, path + "[]", isInCollection: true);
            }
            else if (CollectionTypes.Map(visited) is (_, var key, var item))
            {
                Visit(key, path + "[key]", isInCollection: true);
                Visit(item, path + "[*]", isInCollection: true);
            }
            else if (HasMembers(visited) && seen.Add(visited))
            {
                VisitMembers((INamedTypeSymbol)visited, path, isInCollection);
                VisitDerived((INamedTypeSymbol)visited, path, isInCollection);
            }
        }

        void VisitMembers(INamedTypeSymbol owner, string path, bool isInCollection)
        {
            foreach (var binding in MemberBinding.Of(owner, ConstructorChoice.For(owner)))
            {
                var member = binding.Member;
                if (binding.IsHidden || !(use == ShapeUse.Output ? member.IsReadable : binding.IsInput))
                {
                    continue;
                }

                var at = path + "." + member.Symbol.Name;
                parts.Add(new SchemaPart(at, member.Symbol, binding.Parameter, isInCollection));
                Visit(member.Type, at, isInCollection);
            }
        }

        void VisitDerived(INamedTypeSymbol owner, string path, bool isInCollection)
        {
            foreach (var attribute in owner.GetAttributes())
            {
                if (attribute.AttributeClass.HasFullName(Serialization, "JsonDerivedTypeAttribute")
                    && attribute.ConstructorArguments is [{ Value: INamedTypeSymbol { TypeKind: not TypeKind.Error } derived }, ..])
                {
                    var at = path + "<" + derived.Name + ">";
                    parts.Add(new SchemaPart(at, derived, null, isInCollection));
                    Visit(derived, at, isInCollection);
                }
            }
        }
    }

    private static bool HasMembers(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, SpecialType: SpecialType.None } named
        && ScalarTypes.Kind(named) is null
        && !UntypedTypes.Contains(named)
        && !named.IsContractType(ContractNames.SecretType);
}
