using Microsoft.CodeAnalysis;

namespace ToolContracts.Analyzers.Flow.Classes;

/// <summary>How types relate, whatever their type arguments are.</summary>
internal static class TypeRelations
{
    /// <summary>Whether a type is another, derives from it or implements it.</summary>
    public static bool Derives(ITypeSymbol type, ITypeSymbol from)
    {
        from = from.OriginalDefinition;
        for (var one = type; one is not null; one = one.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, from))
            {
                return true;
            }
        }

        return from.TypeKind == TypeKind.Interface && type.AllInterfaces.Any(other => SymbolEqualityComparer.Default.Equals(other.OriginalDefinition, from));
    }
}
