using Microsoft.CodeAnalysis;

namespace ToolContracts.Analyzers.Flow.Effects;

/// <summary>What the type parameters of generic code stand for, by the calls that led there.</summary>
internal static class TypeArguments
{
    /// <summary>The type that stands for another here: itself where it is no type parameter; null where it is not known.</summary>
    public static INamedTypeSymbol? Of(ITypeSymbol? type, Frame frame)
    {
        for (var one = frame; one is not null && type is ITypeParameterSymbol parameter; one = one.Parent!)
        {
            type = parameter.DeclaringMethod is { } method
                ? Argument(method, one, parameter)
                : Argument(parameter, one.This);
            if (type is null)
            {
                return null;
            }

            if (one.Parent is null)
            {
                break;
            }
        }

        return type as INamedTypeSymbol;
    }

    private static ITypeSymbol? Argument(IMethodSymbol declaring, Frame frame, ITypeParameterSymbol parameter) =>
        SymbolEqualityComparer.Default.Equals(frame.Method, declaring.OriginalDefinition)
            ? frame.Point?.Member is IMethodSymbol { TypeArguments: var arguments } && parameter.Ordinal < arguments.Length ? arguments[parameter.Ordinal] : null
            : parameter;

    private static ITypeSymbol? Argument(ITypeParameterSymbol parameter, INamedTypeSymbol? self)
    {
        for (var type = self; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, parameter.DeclaringType?.OriginalDefinition))
            {
                return type.TypeArguments[parameter.Ordinal] is ITypeParameterSymbol ? null : type.TypeArguments[parameter.Ordinal];
            }
        }

        return null;
    }
}
