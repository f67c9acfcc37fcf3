using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared;

/// <summary>A record's positional parameter and the property made from it: an attribute on either counts for both.</summary>
internal static class RecordPairs
{
    /// <summary>The symbol, and its other half where it has one.</summary>
    public static IEnumerable<ISymbol> WithPair(ISymbol symbol)
    {
        yield return symbol;
        if (symbol is IPropertySymbol { IsStatic: false, ContainingType: { IsRecord: true } record } property)
        {
            foreach (var constructor in record.InstanceConstructors)
            {
                foreach (var parameter in constructor.Parameters)
                {
                    if (IsPair(parameter, property))
                    {
                        yield return parameter;
                    }
                }
            }
        }

        if (symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { IsRecord: true } type } } positional)
        {
            foreach (var member in type.GetMembers(positional.Name))
            {
                if (member is IPropertySymbol { IsStatic: false } made && IsPair(positional, made))
                {
                    yield return made;
                }
            }
        }
    }

    /// <summary>Whether an attribute of the library's is on the symbol or its other half.</summary>
    public static bool Has(ISymbol symbol, string attribute) =>
        WithPair(symbol).Any(one => one.ContractAttribute(attribute) is not null);

    // A record from metadata does not tell its primary constructor from others, so any that has the property's name and type counts.
    private static bool IsPair(IParameterSymbol parameter, IPropertySymbol property) =>
        parameter.Name == property.Name && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type);
}
